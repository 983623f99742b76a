package dev.rejoinder.ingest.source;

import dev.rejoinder.ingest.source.SourcesView.AmazonKeyView;
import dev.rejoinder.ingest.source.SourcesView.SecretView;
import dev.rejoinder.ingest.source.SourcesView.TopicView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says in words what differs between a merchant's sources before and after a change. */
final class Difference {

    private Difference() {}

    /** Empty if nothing differs. */
    static String between(SourcesView before, SourcesView after) {
        List<String> parts = new ArrayList<>();
        add(parts, "webhook secrets", secrets(before), secrets(after));
        add(parts, "SNS topics", topics(before), topics(after));
        add(parts, "Amazon Pay key", amazonKey(before), amazonKey(after));
        add(parts, "trusted mail relays", list(before.trustedAuthservIds()), list(after.trustedAuthservIds()));
        add(parts, "claims mailbox", mailbox(before), mailbox(after));
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String name, String before, String after) {
        if (!Objects.equals(before, after)) {
            parts.add(name + " from " + before + " to " + after);
        }
    }

    private static String secrets(SourcesView view) {
        return list(view.webhookSecrets().stream().map(SecretView::fingerprint).toList());
    }

    private static String topics(SourcesView view) {
        return list(view.snsTopics().stream().map(TopicView::arn).sorted().toList());
    }

    private static String amazonKey(SourcesView view) {
        AmazonKeyView key = view.amazonPay();
        return key == null
                ? "none"
                : "%s (%s, %s, %s)".formatted(key.publicKeyId(), key.region(), key.stage(), key.fingerprint());
    }

    private static String mailbox(SourcesView view) {
        MailboxView mailbox = view.claimsMailbox();
        return mailbox == null
                ? "none"
                : "%s, %s on %s:%d (%s)"
                        .formatted(
                                mailbox.user(), mailbox.folder(), mailbox.host(), mailbox.port(), mailbox.encryption());
    }

    private static String list(List<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }
}
