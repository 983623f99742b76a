package dev.rejoinder.evidence.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.amazonpay.AmazonDispute;
import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.amazonpay.EvidenceFile;
import dev.rejoinder.amazonpay.MerchantEvidence;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.evidence.answer.AnswerProgress.Receipt;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.effect.Course;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectKind;
import dev.rejoinder.evidence.effect.Effects;
import dev.rejoinder.evidence.effect.Settlement;
import dev.rejoinder.evidence.file.LargeFiles;
import dev.rejoinder.evidence.packet.ProofFiles;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.sql.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Sends an answer through Amazon's API.
 *
 * <ol>
 *   <li>Amazon is asked how the dispute stands: what it holds already is not sent again, and a dispute that asks for nothing
 *       is not answered.
 *   <li>Each file is handed over, and its id kept before the next.
 *   <li>That Amazon may have been told is stored, then it is told.
 *   <li>What Amazon says of the dispute afterwards is the receipt.
 * </ol>
 */
@ApplicationScoped
class AnswerCourse implements Course {

    private static final String BY = "rejoinder";
    private static final String DISPUTE = "dispute";
    private static final String ACTION_REQUIRED = "ActionRequired";
    private static final String UNDER_REVIEW = "UnderReview";

    private final DisputeDesk desk;
    private final Effects effects;
    private final Settlement settlement;
    private final ProofFiles proofs;
    private final LargeFiles largeFiles;
    private final Json json;
    private final Clock clock;

    AnswerCourse(
            DisputeDesk desk,
            Effects effects,
            Settlement settlement,
            ProofFiles proofs,
            LargeFiles largeFiles,
            Json json,
            Clock clock) {
        this.desk = desk;
        this.effects = effects;
        this.settlement = settlement;
        this.proofs = proofs;
        this.largeFiles = largeFiles;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public EffectKind kind() {
        return EffectKind.ANSWER;
    }

    @Override
    public void run(Effect effect, AmazonPay amazonPay) {
        AnswerOrder order = json.read(effect.ordered(), AnswerOrder.class);
        Answer<AmazonDispute> answer = amazonPay.dispute(order.amazonDisputeId());
        if (answer instanceof Answer.Found<AmazonDispute> found) {
            goOn(effect, order, found.value(), amazonPay);
        } else {
            settlement.without(effect, answer, DISPUTE);
        }
    }

    private void goOn(Effect effect, AnswerOrder order, AmazonDispute dispute, AmazonPay amazonPay) {
        boolean wasCalled = effect.calledAt() != null;
        if (ACTION_REQUIRED.equals(dispute.state())) {
            if (wasCalled
                    && !Objects.equals(dispute.reasonCode(), progress(effect).question())) {
                // It has read the answer, and has another question.
                done(effect, dispute);
            } else if (isLate(order, dispute, effect)) {
                settlement.hold(
                        effect,
                        wasCalled
                                ? "The deadline has passed, and Amazon, which may have been told, still asks: look in Seller"
                                        + " Central, and say whether it has the answer"
                                : "The deadline has passed: withdraw it, or order it once more with evenIfLate");
            } else {
                upload(effect, order, dispute, amazonPay);
            }
        } else if (UNDER_REVIEW.equals(dispute.state())) {
            if (wasCalled) {
                done(effect, dispute);
            } else {
                settlement.settle(
                        effect.failed("Amazon has another answer already", clock.instant()),
                        held -> desk.move(held, DisputeState.ANSWERED, What.ANSWERED_ELSEWHERE, null, BY));
            }
        } else if (wasCalled) {
            done(effect, dispute);
        } else {
            settlement.fail(effect, "Amazon has decided the dispute: " + dispute.state() + ", " + dispute.resolution());
        }
    }

    private boolean isLate(AnswerOrder order, AmazonDispute dispute, Effect effect) {
        Instant respondBy = dispute.respondBy() != null
                ? dispute.respondBy()
                : desk.find(effect.disputeId()).deadline().respondBy();
        return !order.evenIfLate() && clock.instant().isAfter(respondBy);
    }

    private void upload(Effect effect, AnswerOrder order, AmazonDispute dispute, AmazonPay amazonPay) {
        Effect now = effect;
        for (SentFile file : order.files()) {
            AnswerProgress progress = progress(now);
            if (progress.fileIds().containsKey(file.name())) {
                continue;
            }
            Answer<String> answer = largeFiles.sending(file.size(), () -> handOver(effect, file, amazonPay));
            if (answer == null) {
                settlement.fail(effect, "The file " + file.name() + " is not there any more");
                return;
            }
            if (!(answer instanceof Answer.Found<String> found)) {
                settlement.without(now, answer, DISPUTE);
                return;
            }
            now = now.progress(json.write(progress.with(file.name(), found.value())));
            if (!effects.keep(now)) {
                return;
            }
        }
        String question = json.write(progress(now).asked(dispute.reasonCode()));
        contest(now.progress(question), order, amazonPay);
    }

    /** Null if the file is gone. */
    private Answer<String> handOver(Effect effect, SentFile file, AmazonPay amazonPay) {
        byte[] content = file.proofSha256() == null
                ? effects.file(effect.id(), file.name()).orElse(null)
                : proofs.read(effect.merchantId(), file.proofSha256());
        if (content == null) {
            return null;
        }
        String key = effect.id() + "/" + file.name() + "/" + effect.attempts();
        return amazonPay.uploadFile(
                new EvidenceFile(file.type(), content), UUID.nameUUIDFromBytes(key.getBytes(UTF_8)));
    }

    private void contest(Effect effect, AnswerOrder order, AmazonPay amazonPay) {
        Effect called = effect.called(clock.instant());
        if (!effects.keep(called)) {
            return;
        }
        AnswerProgress progress = progress(called);
        List<MerchantEvidence> evidence = order.evidence().stream()
                .map(item -> new MerchantEvidence(
                        item.type(),
                        item.file() == null ? null : progress.fileIds().get(item.file()),
                        item.text()))
                .toList();
        Answer<AmazonDispute> answer = amazonPay.contest(order.amazonDisputeId(), evidence, effect.id());
        if (answer instanceof Answer.Found<AmazonDispute> taken) {
            Answer<AmazonDispute> readBack = amazonPay.dispute(order.amazonDisputeId());
            done(called, readBack instanceof Answer.Found<AmazonDispute> found ? found.value() : taken.value());
        } else if (answer instanceof Answer.Refused<AmazonDispute> refused) {
            // A moment ago the dispute still asked for an answer, so none was taken before.
            settlement.fail(called, Settlement.refusal(refused));
        } else {
            settlement.without(called, answer, DISPUTE);
        }
    }

    private void done(Effect effect, AmazonDispute dispute) {
        Receipt receipt =
                new Receipt(clock.instant(), dispute.state(), dispute.reasonCode(), dispute.lastUpdatedAt(), null);
        Effect receipted = effect.progress(json.write(progress(effect).with(receipt)));
        Effect done = receipted.done(clock.instant());
        settlement.settle(done, held -> comeAbout(done, held, dispute.state(), BY));
    }

    @Override
    public void comeAbout(Effect done, Dispute held, String detail, String by) {
        desk.moveOrNote(held, DisputeState.ANSWERED, What.ANSWER_SENT, detail, by);
    }

    /** A mail that may have arrived is not sent again: nobody can ask a mail server what it has done. */
    @Override
    public Effect lookedInto(Effect held) {
        if (json.read(held.ordered(), AnswerOrder.class).channel() == Channel.MAIL) {
            throw new Conflict("A mail that may have arrived is not sent again: conclude it"
                    + " (POST /disputes/{id}/answer/conclusion), and order anew if Amazon does not have it");
        }
        return held;
    }

    private AnswerProgress progress(Effect effect) {
        return effect.progress() == null ? AnswerProgress.NOTHING : json.read(effect.progress(), AnswerProgress.class);
    }
}
