package dev.rejoinder.ingest.sns;

import dev.rejoinder.kit.problem.BadRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Amazon SNS posts: a message with its signature. Only {@code Message} may hold line breaks, because a line break
 * is what separates the signed fields: with one in another field two messages could share one signature.
 */
public final class Envelope {

    /** What SNS can want of us. */
    public enum Type {
        NOTIFICATION("Notification"),
        SUBSCRIPTION_CONFIRMATION("SubscriptionConfirmation"),
        UNSUBSCRIBE_CONFIRMATION("UnsubscribeConfirmation");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        private List<String> signedFields() {
            return this == NOTIFICATION ? SIGNED_IN_NOTIFICATION : SIGNED_IN_CONFIRMATION;
        }
    }

    private static final List<String> SIGNED_IN_NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> SIGNED_IN_CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    private static final String SUBJECT = "Subject";
    private static final String MESSAGE = "Message";
    private static final int MAX_FIELD = 4096;

    private static final Set<String> VERSIONS = Set.of("1", "2");

    private final Type type;
    private final Map<String, String> fields;

    private Envelope(Type type, Map<String, String> fields) {
        this.type = type;
        this.fields = fields;
    }

    /** @throws BadRequest if the body is no envelope */
    public static Envelope parse(byte[] body) {
        Map<String, String> fields = EnvelopeFields.read(body);
        Type type = type(fields.get("Type"));
        for (String name : type.signedFields()) {
            if (!name.equals(SUBJECT)) {
                require(fields, name);
            }
        }
        require(fields, "Signature");
        require(fields, "SigningCertURL");
        if (!VERSIONS.contains(fields.getOrDefault("SignatureVersion", ""))) {
            throw new BadRequest("SignatureVersion must be 1 or 2");
        }
        fields.forEach(Envelope::checkLine);
        return new Envelope(type, fields);
    }

    public Type type() {
        return type;
    }

    public String messageId() {
        return fields.get("MessageId");
    }

    public String topicArn() {
        return fields.get("TopicArn");
    }

    public String message() {
        return fields.get(MESSAGE);
    }

    public String timestamp() {
        return fields.get("Timestamp");
    }

    public String subscribeUrl() {
        return fields.get("SubscribeURL");
    }

    String signingCertUrl() {
        return fields.get("SigningCertURL");
    }

    String signature() {
        return fields.get("Signature");
    }

    String signatureVersion() {
        return fields.get("SignatureVersion");
    }

    /**
     * Amazon says some fields in headers too; where they are said, they must agree. Null stands for a missing header.
     *
     * @throws BadRequest if they do not
     */
    public void checkHeaders(String typeHeader, String messageIdHeader, String topicArnHeader) {
        checkHeader("x-amz-sns-message-type", typeHeader, type.wireName);
        checkHeader("x-amz-sns-message-id", messageIdHeader, messageId());
        checkHeader("x-amz-sns-topic-arn", topicArnHeader, topicArn());
    }

    String stringToSign() {
        StringBuilder text = new StringBuilder(message().length() + 512);
        for (String name : type.signedFields()) {
            String value = fields.get(name);
            if (value != null) {
                text.append(name).append('\n').append(value).append('\n');
            }
        }
        return text.toString();
    }

    private static void checkHeader(String name, String header, String field) {
        if (header != null && !header.equals(field)) {
            throw new BadRequest("Header " + name + " and the body do not agree");
        }
    }

    private static Type type(String wireName) {
        for (Type type : Type.values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        throw new BadRequest("Type must be Notification, SubscriptionConfirmation or UnsubscribeConfirmation;"
                + " raw delivery has no signature and must be off");
    }

    private static void require(Map<String, String> fields, String name) {
        if (fields.getOrDefault(name, "").isEmpty()) {
            throw new BadRequest(name + " is missing");
        }
    }

    private static void checkLine(String name, String value) {
        if (name.equals(MESSAGE)) {
            return;
        }
        if (value.length() > MAX_FIELD || holdsControl(value)) {
            throw new BadRequest("A field other than Message is too long or holds a control character");
        }
    }

    private static boolean holdsControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
