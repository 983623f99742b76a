package dev.rejoinder.notification.template;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Money;
import dev.rejoinder.notification.dispute.Handling.Refund;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells a shopper that the shop gives money back: how much, which way, how long it takes, and what if it does not come. */
final class RefundLetter {

    /** Ten working days. */
    private static final Duration LONGEST_WAY = Duration.ofDays(14);

    private final Situation situation;
    private final ShopperFrame frame;
    private final NewsWords words;
    private final Refund refund;
    private final String amount;

    private RefundLetter(Situation situation) {
        this.situation = situation;
        this.frame = new ShopperFrame(Template.SHOPPER_REFUND_COMING, situation);
        this.words = frame.news();
        this.refund = situation
                .handling()
                .newestRefund()
                .orElseThrow(() -> new IllegalStateException("There is no refund to tell of"));
        this.amount = situation.formats().money(refund.amount());
    }

    static Letter write(Situation situation) {
        return new RefundLetter(situation).letter();
    }

    /** How much goes back, and how far that is. */
    static List<String> told(Situation situation) {
        return new RefundLetter(situation).told();
    }

    private Letter letter() {
        boolean unrecognised = frame.isUnrecognised();
        return frame.letter(
                unrecognised ? words.refund_subject_unrecognised(amount) : words.refund_subject(amount),
                words.refund_preheader(),
                unrecognised ? words.refund_title_unrecognised() : words.refund_title(),
                lead(),
                progress(),
                way());
    }

    private List<String> lead() {
        return Stream.concat(told().stream(), frame.opening().stream()).toList();
    }

    private List<String> told() {
        String order = situation.reference();
        List<String> told = new ArrayList<>();
        told.add(
                frame.isUnrecognised()
                        ? words.refund_lead_unrecognised(amount, order)
                        : words.refund_lead(amount, order));
        if (isPart()) {
            told.add(words.refund_part(situation.amount()));
        }
        told.add(isDone() ? words.refund_done() : words.refund_begun());
        return told;
    }

    private boolean isDone() {
        return refund.state() == Refund.State.DONE;
    }

    private boolean isPart() {
        Money claimed = situation.dispute().amount();
        return claimed != null && refund.amount().value().compareTo(claimed.value()) < 0;
    }

    private Section.Builder way() {
        Instant latest = situation.now().plus(LONGEST_WAY);
        String date = situation.formats().date(latest);
        Section.Builder section = Section.titled(words.refund_way_title())
                .step(words.refund_way())
                .step(words.refund_bank_days())
                .step(
                        frame.isUnrecognised()
                                ? words.refund_missing_unrecognised(date, frame.shop())
                                : words.refund_missing(date, frame.shop()));
        return situation.dispute().state() != DisputeState.CLOSED
                ? section.step(frame.choose(
                        words.refund_goes_on_claim(),
                        words.refund_goes_on_chargeback(),
                        words.refund_goes_on_unrecognised()))
                : section;
    }

    private Letter.Progress progress() {
        Words common = Vocabulary.in(situation.language()).common();
        List<String> labels = List.of(
                common.stage_reported(),
                words.stage_refund_begun(),
                words.stage_refund_done(),
                words.stage_refund_arrives());
        return Letter.Progress.of(labels, isDone() ? 3 : 2, common);
    }
}
