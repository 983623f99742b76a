package dev.rejoinder.notification.template;

import dev.rejoinder.event.EvidenceKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Names of evidence. */
@MessageBundle("evidence")
interface EvidenceWords {

    @Message
    String kind(EvidenceKind kind);
}
