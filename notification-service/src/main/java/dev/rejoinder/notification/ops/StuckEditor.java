package dev.rejoinder.notification.ops;

import dev.rejoinder.notification.delivery.Draft;
import dev.rejoinder.notification.delivery.Editor;
import dev.rejoinder.notification.ops.Standstill.Stuck;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.StuckLetter;
import dev.rejoinder.notification.template.StuckLetter.What;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Counts what stands still when the mail is sent. That it did is told also if it goes on by then: another mail follows. */
@ApplicationScoped
class StuckEditor implements Editor {

    private final Standstill standstill;
    private final Clock clock;

    StuckEditor(Standstill standstill, Clock clock) {
        this.standstill = standstill;
        this.clock = clock;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.OPS_STUCK, Template.OPS_WELL);
    }

    @Override
    public Draft draft(DueEmail email, Profile profile) {
        What what = What.valueOf(email.about().get(StuckWatch.WHAT));
        Instant since = Instant.parse(email.about().get(StuckWatch.SINCE));
        if (email.template() == Template.OPS_WELL) {
            Instant until = Instant.parse(email.about().get(StuckWatch.UNTIL));
            return new Draft.Ready(new StuckLetter(what, since, until, 0));
        }
        long count = standstill.of(what, clock.instant()).map(Stuck::count).orElse(0L);
        return new Draft.Ready(new StuckLetter(what, since, null, count));
    }
}
