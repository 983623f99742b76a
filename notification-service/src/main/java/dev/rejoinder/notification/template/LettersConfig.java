package dev.rejoinder.notification.template;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.UUID;

/** Addresses that letters name. */
@ConfigMapping(prefix = "rejoinder.letters")
public interface LettersConfig {

    /** Where merchants reach evidence-service. */
    URI evidenceUrl();

    /** Where merchants get help with our mails; a mailbox that people read. */
    String help();

    default String dispute(UUID disputeId) {
        return evidenceUrl() + "/disputes/" + disputeId;
    }

    default String answer(UUID disputeId) {
        return dispute(disputeId) + "/answer";
    }

    default String refund(UUID disputeId) {
        return dispute(disputeId) + "/refund";
    }

    default String packet(UUID disputeId) {
        return dispute(disputeId) + "/packet";
    }
}
