package dev.rejoinder.ingest.source;

import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.kit.problem.Unprocessable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param webhookSecrets up to two, so that the old one works until the sender has changed to the new one; null leaves
 *     them as they are
 * @param snsTopicArns null leaves them as they are
 * @param amazonPay the key for asking Amazon about disputes; null leaves it as it is
 * @param trustedAuthservIds the names your mail relays write in Authentication-Results; null leaves them as they are
 * @param claimsMailbox null leaves it as it is
 */
record NewSources(
        @Schema(example = "[\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"]") List<String> webhookSecrets,
        @Schema(example = "[\"arn:aws:sns:eu-west-1:598607868003:A3BXB0YN3XH17HA2K7NDRCTOTPW9\"]")
                List<String> snsTopicArns,
        NewAmazonKey amazonPay,
        @Schema(example = "[\"mx.example.com\"]") List<String> trustedAuthservIds,
        NewMailbox claimsMailbox) {

    private static final Pattern ARN =
            Pattern.compile("arn:aws(-cn|-us-gov)?:sns:[a-z0-9-]{3,32}:[0-9]{12}:[A-Za-z0-9_-]{1,256}");
    private static final Pattern AUTHSERV_ID = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\(none\\)");
    private static final int MAX_SECRETS = 2;
    private static final int MAX_TOPICS = 20;
    private static final int MAX_RELAYS = 20;

    /**
     * @param local true where a mail server may be on this machine
     * @throws Unprocessable naming every wrong entry
     */
    void check(boolean local) {
        List<FieldError> errors = new ArrayList<>();
        if (webhookSecrets != null) {
            checkSecrets(errors);
        }
        if (snsTopicArns != null) {
            checkTopics(errors);
        }
        if (amazonPay != null) {
            amazonPay.check(errors);
        }
        if (trustedAuthservIds != null) {
            checkRelays(errors);
        }
        if (claimsMailbox != null) {
            claimsMailbox.check(local, errors);
        }
        if (!errors.isEmpty()) {
            String detail = errors.stream()
                    .map(error -> error.field() + ": " + error.message())
                    .collect(Collectors.joining("; "));
            throw new Unprocessable(detail, errors);
        }
    }

    List<WebhookSecret> secrets() {
        return webhookSecrets.stream().map(WebhookSecret::parse).toList();
    }

    private void checkSecrets(List<FieldError> errors) {
        if (webhookSecrets.size() > MAX_SECRETS) {
            errors.add(new FieldError("webhookSecrets", "at most " + MAX_SECRETS + " can be active at once"));
        }
        if (new HashSet<>(webhookSecrets).size() < webhookSecrets.size()) {
            errors.add(new FieldError("webhookSecrets", "must differ"));
        }
        for (int i = 0; i < webhookSecrets.size(); i++) {
            try {
                WebhookSecret.parse(webhookSecrets.get(i));
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError("webhookSecrets[" + i + "]", e.getMessage()));
            }
        }
    }

    private void checkTopics(List<FieldError> errors) {
        if (snsTopicArns.size() > MAX_TOPICS) {
            errors.add(new FieldError("snsTopicArns", "at most " + MAX_TOPICS));
        }
        for (int i = 0; i < snsTopicArns.size(); i++) {
            String arn = snsTopicArns.get(i);
            if (arn == null || !ARN.matcher(arn).matches()) {
                errors.add(new FieldError(
                        "snsTopicArns[" + i + "]", "must look like arn:aws:sns:eu-west-1:123456789012:name"));
            }
        }
    }

    private void checkRelays(List<FieldError> errors) {
        if (trustedAuthservIds.size() > MAX_RELAYS) {
            errors.add(new FieldError("trustedAuthservIds", "at most " + MAX_RELAYS));
        }
        for (int i = 0; i < trustedAuthservIds.size(); i++) {
            String id = trustedAuthservIds.get(i);
            if (id == null || !AUTHSERV_ID.matcher(id).matches()) {
                errors.add(new FieldError("trustedAuthservIds[" + i + "]", "must look like mx.example.com"));
            }
        }
    }
}
