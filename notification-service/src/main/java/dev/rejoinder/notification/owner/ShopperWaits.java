package dev.rejoinder.notification.owner;

import dev.rejoinder.notification.clock.CaseClock;
import dev.rejoinder.notification.clock.ClockRang;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.team.Member;
import dev.rejoinder.notification.team.Team;
import dev.rejoinder.notification.team.Teams;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Reminds whoever looks after a case that its shopper waits, and moves the case up once that was for too long. Shops without
 * a team are reminded of deadlines alone.
 */
@ApplicationScoped
class ShopperWaits {

    static final String CLOCK = "clock";

    /** Half of the time is over soon enough to leave people alone. */
    private static final int FIRST_REMINDER = 75;

    private final Owners owners;
    private final Teams teams;
    private final MailQueue mails;
    private final Clock clock;

    ShopperWaits(Owners owners, Teams teams, MailQueue mails, Clock clock) {
        this.owners = owners;
        this.teams = teams;
        this.mails = mails;
        this.clock = clock;
    }

    void on(@Observes ClockRang rang) {
        CaseClock waiting = rang.clock();
        boolean pressing = waiting.kind() != CaseClock.Kind.PROMISE && rang.percent() >= FIRST_REMINDER;
        if (!pressing && !rang.isMissed()) {
            return;
        }
        teams.find(waiting.merchantId()).ifPresent(team -> owners.of(waiting.disputeId(), waiting.merchantId())
                .filter(Owner::isInTeam)
                .ifPresent(owner -> remind(rang, owner, team)));
        if (rang.isMissed()) {
            owners.escalate(waiting.disputeId(), waiting.merchantId(), Reason.OVERDUE, "clock/" + waiting.id());
        }
    }

    private void remind(ClockRang rang, Owner owner, Team team) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        String address = team.named(owner.address())
                .map(member -> team.whoIsThere(member, today))
                .map(Member::email)
                .orElse(owner.address());
        CaseClock waiting = rang.clock();
        mails.queueTo(
                address,
                new Occasion(
                        waiting.disputeId(),
                        waiting.merchantId(),
                        "clock-" + rang.percent() + "/" + waiting.id(),
                        Template.MERCHANT_SHOPPER_WAITS,
                        clock.instant(),
                        Map.of(
                                CLOCK,
                                waiting.id().toString(),
                                "kind",
                                waiting.kind().name(),
                                "due",
                                waiting.dueAt().toString())));
    }
}
