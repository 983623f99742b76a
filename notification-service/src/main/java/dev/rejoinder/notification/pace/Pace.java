package dev.rejoinder.notification.pace;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When an automatic mail may leave: not in the quiet hours, and not as the second of its case, recipient and day. Critical
 * mails and those of people always may, and none is held so long that the last day before the deadline begins. What
 * acknowledges its reader's own act leaves at once, and is its day's mail if there was none before.
 */
@ApplicationScoped
public class Pace {

    private static final Duration LAST_DAY = Duration.ofHours(24);

    private static final Set<DisputeState> ANSWER_OWED = EnumSet.of(
            DisputeState.OPENED,
            DisputeState.GATHERING,
            DisputeState.NEEDS_DECISION,
            DisputeState.MORE_EVIDENCE_ASKED,
            DisputeState.ANSWERING);

    private final MailsOfDay mailsOfDay;
    private final Clock clock;

    Pace(MailsOfDay mailsOfDay, Clock clock) {
        this.mailsOfDay = mailsOfDay;
        this.clock = clock;
    }

    /** Whether it keeps to hours and days at all. One that may have arrived is sent again soon, whatever the hour. */
    public static boolean governs(DueEmail email) {
        Template template = email.template();
        return email.disputeId() != null
                && !template.isCritical()
                && !template.isByPerson()
                && !template.isOnRequest()
                && !email.mayHaveArrived();
    }

    /** Asked last of all: a mail that may leave is its day's from then on. */
    public Optional<Pause> pause(DueEmail email, Dispute dispute, Profile profile) {
        if (!governs(email)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LocalDays days = LocalDays.of(profile);
        boolean acknowledges = email.template().isAcknowledgement();
        Optional<Instant> quietUntil = acknowledges ? Optional.empty() : days.quietUntil(now);
        if (quietUntil.isPresent()) {
            return isTooLate(quietUntil.get(), dispute, now)
                    ? Optional.empty()
                    : quietUntil.map(until -> new Pause(until, "quiet hours, until " + until));
        }
        if (mailsOfDay.take(email, days.day(now)) || acknowledges) {
            return Optional.empty();
        }
        Instant tomorrow = days.tomorrow(now);
        return isToMerchant(email) && isTooLate(tomorrow, dispute, now)
                ? Optional.empty()
                : Optional.of(new Pause(tomorrow, "today's mail about this case was sent, until " + tomorrow));
    }

    /** Of the merchant's deadline; to a shopper it matters at night, but is no reason for a second mail. */
    private static boolean isTooLate(Instant until, Dispute dispute, Instant now) {
        Instant deadline = dispute.deadline().respondBy();
        return ANSWER_OWED.contains(dispute.state())
                && now.isBefore(deadline)
                && until.isAfter(deadline.minus(LAST_DAY));
    }

    private static boolean isToMerchant(DueEmail email) {
        return email.template().audience() == Audience.MERCHANT;
    }
}
