package dev.rejoinder.simulator.account;

/** Where a merchant's account is kept. */
public enum Region {
    NA("01", "us-east-1", "291180941288", "USD", "en"),
    EU("02", "eu-west-1", "598607868003", "EUR", "de"),
    UK("02", "eu-west-1", "598607868003", "GBP", "en"),
    JP("03", "us-west-2", "291180941288", "JPY", "en");

    private final String idDigits;
    private final String snsRegion;
    private final String snsAccount;
    private final String currency;
    private final String language;

    Region(String idDigits, String snsRegion, String snsAccount, String currency, String language) {
        this.idDigits = idDigits;
        this.snsRegion = snsRegion;
        this.snsAccount = snsAccount;
        this.currency = currency;
        this.language = language;
    }

    public String idDigits() {
        return idDigits;
    }

    public String currency() {
        return currency;
    }

    public String language() {
        return language;
    }

    /** The topic's name ends with the merchant's id, as those of Amazon Pay do. */
    String topicArn(String prefix, String merchantId) {
        return "arn:aws:sns:" + snsRegion + ":" + snsAccount + ":" + prefix + merchantId;
    }
}
