package dev.rejoinder.evidence.answer;

import dev.rejoinder.evidence.answer.AnswerView.EarlierView;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectKind;
import dev.rejoinder.evidence.effect.EffectState;
import dev.rejoinder.evidence.effect.Effects;
import dev.rejoinder.evidence.item.EvidenceItems;
import dev.rejoinder.kit.sql.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was given for other disputes about the same order: an A-to-z claim, say, that has become a chargeback. */
@ApplicationScoped
class EarlierAnswers {

    private final DisputeDesk desk;
    private final Effects effects;
    private final EvidenceItems items;
    private final Json json;

    EarlierAnswers(DisputeDesk desk, Effects effects, EvidenceItems items, Json json) {
        this.desk = desk;
        this.effects = effects;
        this.items = items;
        this.json = json;
    }

    List<EarlierView> of(Dispute dispute) {
        return desk.related(dispute).stream()
                .map(other -> earlier(dispute, other))
                .filter(earlier -> earlier.round() != null || earlier.files() > 0)
                .toList();
    }

    private EarlierView earlier(Dispute dispute, Dispute other) {
        Effect answer = effects.of(other.id(), EffectKind.ANSWER).stream()
                .filter(effect -> effect.state() == EffectState.DONE)
                .reduce((before, after) -> after)
                .orElse(null);
        int files = items.lacking(dispute.id(), other.id()).size();
        return answer == null
                ? EarlierView.of(other, null, null, null, files)
                : EarlierView.of(
                        other,
                        json.read(answer.ordered(), AnswerOrder.class).channel(),
                        answer.round(),
                        answer.settledAt(),
                        files);
    }
}
