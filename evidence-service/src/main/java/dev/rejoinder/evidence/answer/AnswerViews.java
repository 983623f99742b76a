package dev.rejoinder.evidence.answer;

import dev.rejoinder.evidence.answer.AnswerView.ChannelView;
import dev.rejoinder.evidence.answer.AnswerView.EvidenceView;
import dev.rejoinder.evidence.answer.AnswerView.ObstacleView;
import dev.rejoinder.evidence.answer.AnswerView.RoundView;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.sql.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Answers as the caller may see them. */
@ApplicationScoped
class AnswerViews {

    private final Answers answers;
    private final EarlierAnswers earlier;
    private final Json json;
    private final Caller caller;

    AnswerViews(Answers answers, EarlierAnswers earlier, Json json, Caller caller) {
        this.answers = answers;
        this.earlier = earlier;
        this.json = json;
        this.caller = caller;
    }

    AnswerView of(Dispute dispute) {
        return answers.isErased(dispute)
                ? new AnswerView(List.of(), List.of(), List.of(), earlier.of(dispute), rounds(dispute))
                : whole(dispute);
    }

    private AnswerView whole(Dispute dispute) {
        Mapping mapping = Mapping.of(answers.packet(dispute).content());
        boolean whole = caller.seesPersonalData();
        return new AnswerView(
                Stream.of(Channel.values())
                        .map(channel -> channel(channel, answers.obstacles(dispute, channel)))
                        .toList(),
                mapping.evidence().stream()
                        .map(item -> EvidenceView.of(item, whole))
                        .toList(),
                mapping.onlyInThePdf(),
                earlier.of(dispute),
                rounds(dispute));
    }

    private List<RoundView> rounds(Dispute dispute) {
        boolean whole = caller.seesPersonalData();
        return answers.rounds(dispute).stream()
                .map(effect -> round(effect, whole))
                .toList();
    }

    private static ChannelView channel(Channel channel, List<Obstacle> obstacles) {
        return new ChannelView(
                channel,
                obstacles.stream().allMatch(Obstacle::canBeAccepted),
                obstacles.stream().map(ObstacleView::of).toList());
    }

    private RoundView round(Effect effect, boolean whole) {
        AnswerProgress progress =
                effect.progress() == null ? AnswerProgress.NOTHING : json.read(effect.progress(), AnswerProgress.class);
        return RoundView.of(effect, json.read(effect.ordered(), AnswerOrder.class), progress, whole);
    }
}
