package dev.rejoinder.backends;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An envelope as Amazon SNS posts it, before it is signed. Any field can be replaced, the signed ones included, so that
 * a test can also send what Amazon never would.
 */
public final class SnsMessage {

    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private SnsMessage(String type, String topicArn, String message) {
        fields.put("Type", type);
        fields.put("MessageId", UUID.randomUUID().toString());
        fields.put("TopicArn", topicArn);
        fields.put("Message", message);
        fields.put("Timestamp", "2026-11-02T10:00:00.000Z");
        fields.put("SignatureVersion", "2");
        fields.put("SigningCertURL", SnsAuthority.CERTIFICATE_URL);
    }

    public static SnsMessage notification(String topicArn, String message) {
        return new SnsMessage("Notification", topicArn, message)
                .with("UnsubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe");
    }

    public static SnsMessage subscriptionConfirmation(String topicArn, String subscribeUrl) {
        return confirmation("SubscriptionConfirmation", topicArn, subscribeUrl);
    }

    public static SnsMessage unsubscribeConfirmation(String topicArn, String subscribeUrl) {
        return confirmation("UnsubscribeConfirmation", topicArn, subscribeUrl);
    }

    private static SnsMessage confirmation(String type, String topicArn, String subscribeUrl) {
        return new SnsMessage(type, topicArn, "You have chosen to change the subscription to " + topicArn)
                .with("SubscribeURL", subscribeUrl)
                .with("Token", "2336412f37");
    }

    public SnsMessage with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public SnsMessage without(String field) {
        fields.remove(field);
        return this;
    }

    public String messageId() {
        return fields.get("MessageId");
    }

    /** The envelope as JSON, with a signature of the version that its {@code SignatureVersion} names. */
    public String signedBy(SnsAuthority authority) {
        Map<String, String> signed = new LinkedHashMap<>(fields);
        signed.put("Signature", authority.sign(stringToSign(), fields.get("SignatureVersion")));
        return json(signed);
    }

    /** The envelope as JSON with whatever {@code Signature} it was given. */
    public String unsigned() {
        return json(fields);
    }

    private String stringToSign() {
        List<String> keys = "Notification".equals(fields.get("Type")) ? NOTIFICATION : CONFIRMATION;
        StringBuilder text = new StringBuilder();
        for (String key : keys) {
            String value = fields.get(key);
            if (value != null) {
                text.append(key).append('\n').append(value).append('\n');
            }
        }
        return text.toString();
    }

    private static String json(Map<String, String> fields) {
        StringBuilder json = new StringBuilder("{\n");
        fields.forEach((name, value) -> {
            json.append(json.length() > 2 ? ",\n" : "").append("  ");
            quote(json, name);
            json.append(" : ");
            quote(json, value);
        });
        return json.append("\n}").toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
