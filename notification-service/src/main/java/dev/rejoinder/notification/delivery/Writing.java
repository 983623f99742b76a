package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.Step;
import dev.rejoinder.notification.outgoing.Step.Kind;
import dev.rejoinder.notification.outgoing.Tally;
import dev.rejoinder.notification.outgoing.Tally.Outcome;
import dev.rejoinder.notification.template.Extras;
import dev.rejoinder.notification.template.Letters;
import dev.rejoinder.notification.template.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Writes a mail whose turn it is, and hands it over. */
@ApplicationScoped
class Writing {

    private final Asides asides;
    private final AlsoNew alsoNew;
    private final Letters letters;
    private final HandOver handOver;
    private final Tally tally;
    private final Clock clock;

    Writing(Asides asides, AlsoNew alsoNew, Letters letters, HandOver handOver, Tally tally, Clock clock) {
        this.asides = asides;
        this.alsoNew = alsoNew;
        this.letters = letters;
        this.handOver = handOver;
        this.tally = tally;
        this.clock = clock;
    }

    /** @param steps how it came to that */
    void write(Turn turn, List<Step> steps) {
        Instant now = clock.instant();
        List<DueEmail> told = alsoNew.of(turn);
        Extras extras = new Extras(
                turn.email().note(),
                told.stream().map(other -> alsoNew.line(other, turn)).toList());
        DueEmail email = asides.joined(turn.email(), turn.dispute(), turn.profile());
        Rendered mail = letters.write(email.template(), turn.situation(email, now), extras);
        steps.add(Step.of(Kind.WRITTEN, now, turn.language().tag()));
        boolean isSent = handOver.handOver(
                email,
                new Envelope(
                        turn.address(),
                        turn.language(),
                        turn.profile(),
                        mail,
                        told.stream().map(DueEmail::id).toList()),
                steps);
        if (isSent) {
            told.forEach(other -> tally.count(other.template(), Outcome.MERGED));
        }
    }
}
