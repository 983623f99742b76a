package dev.rejoinder.evidence.answer;

import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectKind;
import dev.rejoinder.evidence.effect.Effects;
import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Empties answers of the texts that were sent; which kinds of evidence went out, and in which files, stays known. */
@ApplicationScoped
class ForgottenAnswers {

    private final Effects effects;
    private final Sql sql;
    private final Json json;

    ForgottenAnswers(Effects effects, Sql sql, Json json) {
        this.effects = effects;
        this.sql = sql;
        this.json = json;
    }

    void on(@Observes Forgotten forgotten) {
        for (UUID disputeId : forgotten.disputeIds()) {
            for (Effect answer : effects.of(disputeId, EffectKind.ANSWER)) {
                AnswerOrder order = json.read(answer.ordered(), AnswerOrder.class);
                sql.update(
                        "update effect set ordered = ?::json where id = ?",
                        json.write(order.withoutTexts()),
                        answer.id());
            }
        }
    }
}
