package dev.rejoinder.notification.template;

import java.util.ArrayList;
import java.util.List;

/** Asks shoppers after a case; nobody has to answer, and no link decides anything before its page is confirmed. */
final class FollowUpLetters {

    private static final int BEST = 5;

    private final Situation situation;
    private final ShopperFrame frame;
    private final CareWords words;

    private FollowUpLetters(Template template, Situation situation) {
        this.situation = situation;
        this.frame = new ShopperFrame(template, situation);
        this.words = frame.care();
    }

    static Letter solved(Situation situation) {
        return new FollowUpLetters(Template.SHOPPER_DID_WE_SOLVE_IT, situation).solved();
    }

    static Letter refundArrived(Situation situation) {
        return new FollowUpLetters(Template.SHOPPER_REFUND_ARRIVED, situation).refundArrived();
    }

    private Letter solved() {
        Section.Builder answers = Section.titled(words.solved_question());
        for (int score = BEST; score > 0; score--) {
            String link = situation.about().get("score" + score);
            answers.row(Integer.toString(score), link == null ? null : words.solved_choice(score), link);
        }
        String wayOut = situation.about().get("wayOut");
        Letter letter = frame.letter(
                words.solved_subject(),
                words.solved_preheader(frame.shop()),
                words.solved_title(),
                List.of(words.solved_lead(situation.reference()), words.solved_about(frame.shop())),
                frame.progress(),
                answers.note(words.link_note()));
        return wayOut == null
                ? letter
                : letter.endedBy(new Section.Link(
                        Bundled.words(SettingsWords.class, situation.language()).way_out(), wayOut, false));
    }

    private Letter refundArrived() {
        String refunded = situation.givenBack();
        List<String> lead = new ArrayList<>();
        lead.add(words.arrived_lead(refunded, situation.reference()));
        lead.add(words.arrived_why(frame.shop()));
        String yes = situation.about().get("yes");
        String no = situation.about().get("no");
        return frame.letter(
                words.arrived_subject(),
                words.arrived_preheader(frame.shop()),
                words.arrived_subject(),
                lead,
                frame.progress(),
                Section.titled(words.arrived_question())
                        .row(words.arrived_yes(), yes == null ? null : words.arrived_yes_link(), yes)
                        .row(words.arrived_no(), no == null ? null : words.arrived_no_link(), no)
                        .note(yes == null ? null : words.link_note()));
    }
}
