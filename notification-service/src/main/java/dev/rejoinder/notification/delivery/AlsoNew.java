package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.DueEmails;
import dev.rejoinder.notification.pace.Pace;
import dev.rejoinder.notification.template.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Other mails that wait for the same reader: one that leaves tells what is still so of them, and they need not follow. */
@ApplicationScoped
class AlsoNew {

    private final DueEmails due;
    private final Rechecks rechecks;
    private final Letters letters;
    private final Clock clock;

    AlsoNew(DueEmails due, Rechecks rechecks, Letters letters, Clock clock) {
        this.due = due;
        this.rechecks = rechecks;
        this.letters = letters;
        this.clock = clock;
    }

    List<DueEmail> of(Turn turn) {
        if (!Pace.governs(turn.email())) {
            return List.of();
        }
        return Stream.concat(turn.others().stream(), due.waiting(turn.email().disputeId()).stream())
                .filter(other -> !other.id().equals(turn.email().id()))
                .filter(turn::hasSameReader)
                .filter(Pace::governs)
                .filter(other -> turn.handling().isAsked() || !other.template().tellsHandling())
                .filter(other -> isSo(other, turn))
                .toList();
    }

    String line(DueEmail other, Turn turn) {
        return letters.gist(other.template(), turn.situation(other, clock.instant()));
    }

    private boolean isSo(DueEmail other, Turn turn) {
        return rechecks.whyNot(other, turn.dispute(), turn.handling(), Optional.of(turn.profile()))
                        .isEmpty()
                && other.note() == null
                && Approval.needed(other, turn.dispute(), turn.profile()).isEmpty()
                && ShopperNews.notYet(other.template(), turn.handling()).isEmpty();
    }
}
