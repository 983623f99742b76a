package dev.rejoinder.amazonpay;

/** Where a merchant's Amazon Pay account is kept; the United Kingdom is served by Europe's host. */
public enum Region {
    NA("https://pay-api.amazon.com", com.amazon.pay.api.types.Region.NA),
    EU("https://pay-api.amazon.eu", com.amazon.pay.api.types.Region.EU),
    UK("https://pay-api.amazon.eu", com.amazon.pay.api.types.Region.EU),
    JP("https://pay-api.amazon.jp", com.amazon.pay.api.types.Region.JP);

    private final String host;
    private final com.amazon.pay.api.types.Region sdk;

    Region(String host, com.amazon.pay.api.types.Region sdk) {
        this.host = host;
        this.sdk = sdk;
    }

    String host() {
        return host;
    }

    com.amazon.pay.api.types.Region sdk() {
        return sdk;
    }
}
