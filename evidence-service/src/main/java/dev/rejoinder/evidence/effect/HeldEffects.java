package dev.rejoinder.evidence.effect;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Effects that are held after Amazon may have been told: a person looks at what Amazon has, and lets them go on or says how
 * they ended. Nobody calls Amazon for an effect that is held: whoever held it has ended, and who worked on it before was
 * taken for dead.
 */
@ApplicationScoped
public class HeldEffects {

    /**
     * How it ended, as a person says.
     *
     * @param sentence what the person has seen; without names of people
     */
    public record Ending(boolean hasHappened, String sentence) {

        /** @throws Unprocessable if something is missing */
        public static Ending checked(String field, Boolean hasHappened, String sentence) {
            Fields fields = new Fields();
            Boolean checked = fields.required(field, hasHappened);
            String text = fields.requiredText("sentence", sentence, 500);
            fields.refuseIfWrong();
            return new Ending(checked, text);
        }
    }

    private final DisputeDesk desk;
    private final Effects effects;
    private final Courses courses;
    private final Clock clock;

    HeldEffects(DisputeDesk desk, Effects effects, Courses courses, Clock clock) {
        this.desk = desk;
        this.effects = effects;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * Lets it go on: the outcome is read, and what Amazon does not have is told again under the same idempotency key.
     *
     * @param seen the ETag of the dispute the person has looked at
     * @throws Conflict if none is held that Amazon may have
     */
    @Transactional
    public void resume(Dispute looked, EffectKind kind, String seen, String by) {
        Dispute held = desk.hold(looked.id(), seen);
        Effect taken = take(held, kind);
        effects.goOn(courses.of(kind).lookedInto(taken).resumed(clock.instant()));
        desk.note(held, kind.resumed(), null, by);
    }

    /**
     * Ends it.
     *
     * @param seen the ETag of the dispute the person has looked at
     * @throws Conflict if none is held that Amazon may have
     */
    @Transactional
    public void conclude(Dispute looked, EffectKind kind, Ending ending, String seen, String by) {
        Dispute held = desk.hold(looked.id(), seen);
        Effect ended = take(held, kind).concluded(ending.hasHappened(), ending.sentence(), clock.instant());
        effects.keep(ended);
        String detail =
                ended.amount() == null ? ending.sentence() : ended.amount().shown() + ": " + ending.sentence();
        if (ending.hasHappened()) {
            courses.of(kind).comeAbout(ended, held, detail, by);
        } else {
            desk.moveBack(held, ended.backTo(), kind.failed(), detail, by);
        }
    }

    private Effect take(Dispute dispute, EffectKind kind) {
        return effects.takeHeld(dispute.id(), kind)
                .orElseThrow(() -> new Conflict("No " + kind.word() + " of this dispute is held that Amazon may have:"
                        + " see under \"next\" of its rounds what can be done"));
    }
}
