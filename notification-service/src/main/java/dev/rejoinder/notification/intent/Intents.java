package dev.rejoinder.notification.intent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.template.Template;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * What people's mails ask for. A mail alone changes nothing: it is offered to the shop with the reasons, and a shopper who
 * asks how to withdraw or to appeal is told how.
 */
@ApplicationScoped
class Intents {

    private final IntentRows rows;
    private final MailQueue queue;
    private final Event<ComplaintConfirmed> complaints;
    private final Clock clock;

    Intents(IntentRows rows, MailQueue queue, Event<ComplaintConfirmed> complaints, Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Transactional(MANDATORY)
    void hear(HeardMail mail) {
        Findings findings = Reading.of(mail.words(), mail.files());
        findings.intents().forEach((intent, reasons) -> rows.insert(mail, intent, reasons));
        if (mail.writer() != Audience.SHOPPER) {
            return;
        }
        if (!findings.upset().isEmpty()) {
            rows.insertUpset(mail, findings.upset());
        }
        boolean isClear = findings.intents().containsKey(Intent.WITHDRAW)
                != findings.intents().containsKey(Intent.APPEAL);
        if (mail.verified() && isClear) {
            boolean withdraws = findings.intents().containsKey(Intent.WITHDRAW);
            tellHow(mail.disputeId(), mail.merchantId(), mail.id(), withdraws ? Intent.WITHDRAW : Intent.APPEAL);
        }
    }

    /** Confirming again changes nothing. */
    @Transactional
    void confirm(FoundIntent found, String by) {
        if (!rows.confirm(found.mailId(), found.intent(), by, clock.instant())) {
            return;
        }
        Log.infof("%s confirmed for mail %s of dispute %s", found.intent(), found.mailId(), found.disputeId());
        switch (found.intent()) {
            case WITHDRAW, APPEAL -> tellHow(found.disputeId(), found.merchantId(), found.mailId(), found.intent());
            case COMPLAINT ->
                complaints.fire(new ComplaintConfirmed(found.disputeId(), found.merchantId(), found.mailId(), by));
            case EVIDENCE -> {}
        }
    }

    /** Once for each dispute, however often somebody asks. */
    private void tellHow(UUID disputeId, String merchantId, UUID mailId, Intent intent) {
        Template template =
                intent == Intent.WITHDRAW ? Template.SHOPPER_HOW_TO_WITHDRAW : Template.SHOPPER_HOW_TO_APPEAL;
        queue.queue(new Occasion(
                disputeId,
                merchantId,
                "intent/" + intent.wireName(),
                template,
                clock.instant(),
                Map.of("mail", mailId.toString())));
    }
}
