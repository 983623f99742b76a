package dev.rejoinder.simulator.sns;

import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.backends.SnsMessage;
import dev.rejoinder.simulator.account.Merchant;
import dev.rejoinder.simulator.delivery.Parcel;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A notice in its envelope. Signed when it is first sent, and the same bytes each time after. */
final class NoticeParcel implements Parcel {

    private static final String CONFIRMATION = "SubscriptionConfirmation";

    private final Merchant merchant;
    private final SnsMessage message;
    private final String what;
    private final String about;
    private final SnsAuthority authority;
    private final HttpPost http;
    private volatile String signed;

    NoticeParcel(
            Merchant merchant, SnsMessage message, String what, String about, SnsAuthority authority, HttpPost http) {
        this.merchant = merchant;
        this.message = message;
        this.what = what;
        this.about = about;
        this.authority = authority;
        this.http = http;
    }

    @Override
    public Kind kind() {
        return Kind.NOTICE;
    }

    @Override
    public String merchantId() {
        return merchant.id();
    }

    @Override
    public String to() {
        URI url = merchant.ipnUrl();
        return url == null ? null : url.toString();
    }

    @Override
    public String messageId() {
        return message.messageId();
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public Outcome carry() {
        if (signed == null) {
            signed = message.signedBy(authority);
        }
        return http.send(merchant.ipnUrl(), headers(), signed);
    }

    private Map<String, String> headers() {
        boolean confirmation = what.equals(CONFIRMATION);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amz-sns-message-type", confirmation ? CONFIRMATION : "Notification");
        headers.put("x-amz-sns-message-id", messageId());
        headers.put("x-amz-sns-topic-arn", merchant.topicArn());
        if (!confirmation) {
            headers.put("x-amz-sns-subscription-arn", merchant.topicArn() + ":5c4f3a3e-6f0f-4c7e-9a53-3f1f6c9f2d10");
        }
        headers.put("Content-Type", "text/plain; charset=UTF-8");
        headers.put("User-Agent", "Amazon Simple Notification Service Agent");
        return headers;
    }
}
