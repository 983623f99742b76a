package dev.rejoinder.notification.template;

import dev.rejoinder.notification.link.ConfirmLinks;
import dev.rejoinder.notification.picture.Picture;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes every e-mail: the same situation always gives the same bytes. */
@ApplicationScoped
public class Letters {

    @CheckedTemplate(basePath = "letter")
    static class Page {

        private Page() {}

        static native TemplateInstance html(Letter letter);

        static native TemplateInstance text(Letter letter);
    }

    private final LettersConfig config;
    private final ShopExtras shop;
    private final ConfirmLinks links;

    Letters(LettersConfig config, ShopExtras shop, ConfirmLinks links) {
        this.config = config;
        this.shop = shop;
        this.links = links;
    }

    public Rendered write(Template template, Situation situation) {
        return write(template, situation, Extras.NONE);
    }

    public Rendered write(Template template, Situation situation, Extras extras) {
        return rendered(
                extras.in(letter(template, situation))
                        .with(shop.pictures(situation), shop.help(template.audience(), situation)),
                DeadlineFile.of(template, situation, config).stream().toList());
    }

    /** @param wayOut the address that ends such mails; null where they cannot be ended */
    public Rendered write(Bulletin bulletin, Profile profile, Language language, String wayOut) {
        return rendered(bulletin.letter(new BulletinPage(profile, language, config, wayOut)), List.of());
    }

    private static Rendered rendered(Letter letter, List<Rendered.Attachment> attachments) {
        return new Rendered(
                letter.subject(),
                Page.html(letter).render(),
                Page.text(letter).render().strip() + "\n",
                pictures(letter),
                attachments);
    }

    private static List<Picture> pictures(Letter letter) {
        Stream<Picture> charts = letter.sections().stream()
                .filter(section -> section.chart() != null)
                .map(section -> section.chart().picture());
        return Stream.concat(letter.pictures().all().stream(), charts).toList();
    }

    /** The one sentence a letter is about, for another letter that tells it; after a greeting it may begin small. */
    public String gist(Template template, Situation situation) {
        return lead(template, situation).get(0);
    }

    /** What a letter is about, standing on its own. */
    List<String> lead(Template template, Situation situation) {
        List<String> lead = new ArrayList<>(letter(template, situation).lead());
        lead.set(0, Plain.begun(lead.get(0)));
        return lead;
    }

    private Letter letter(Template template, Situation situation) {
        return switch (template) {
            case MERCHANT_CHARGEBACK_OPENED, MERCHANT_CLAIM_OPENED -> MerchantLetters.opened(situation, config);
            case MERCHANT_CLAIM_UPDATED -> MerchantLetters.updated(situation, config);
            case MERCHANT_DEADLINE_NEAR -> ReminderLetter.of(situation, config);
            case MERCHANT_DECISION_NEEDED -> EscalationLetters.decisionNeeded(situation, config);
            case MERCHANT_APPROVAL_NEEDED -> EscalationLetters.approvalNeeded(situation, config);
            case MERCHANT_ANSWER_STUCK -> EscalationLetters.answerStuck(situation, config);
            case MERCHANT_REFUND_STOPPED -> EscalationLetters.refundStopped(situation, config);
            case MERCHANT_ANSWER_SENT -> CourseLetters.answerSent(situation, config);
            case MERCHANT_MORE_EVIDENCE_ASKED -> CourseLetters.moreEvidenceAsked(situation, config);
            case MERCHANT_REFUND_UNDER_WAY -> CourseLetters.refundUnderWay(situation, config);
            case MERCHANT_REFUND_DONE -> CourseLetters.refundDone(situation, config);
            case MERCHANT_OUTCOME -> OutcomeLetter.of(situation, config);
            case MERCHANT_MAIL_WAITING -> WaitingLetter.of(situation, config);
            case MERCHANT_EVIDENCE_ADDED -> AddedLetter.of(situation, config);
            case MERCHANT_SHOPPER_WROTE -> ReplyLetters.wrote(situation, config);
            case MERCHANT_SHOPPER_TELLS -> TellsLetter.of(situation, config);
            case SHOPPER_CHARGEBACK_RECEIVED, SHOPPER_CLAIM_RECEIVED -> ShopperLetters.received(situation);
            case SHOPPER_REFUND_COMING -> RefundLetter.write(situation);
            case SHOPPER_LOOKED_AT_AGAIN -> AgainLetter.write(situation);
            case SHOPPER_DECIDED_FOR_SHOPPER -> DecisionLetter.granted(situation);
            case SHOPPER_DECIDED_FOR_SHOP -> DecisionLetter.denied(situation);
            case SHOPPER_CLOSED_WITHDRAWN -> ClosingLetter.withdrawn(situation);
            case SHOPPER_CLOSED_NO_FAULT -> ClosingLetter.noFault(situation);
            case SHOPPER_CLOSED_EXPIRED -> ClosingLetter.expired(situation);
            case SHOPPER_MESSAGE -> MessageLetter.write(situation);
            case SHOPPER_QUESTION, SHOPPER_QUESTION_REMINDER -> QuestionLetter.write(template, situation);
            case SHOPPER_HOW_TO_WITHDRAW -> HowToLetter.withdraw(situation, links);
            case SHOPPER_HOW_TO_APPEAL -> HowToLetter.appeal(situation, links);
            case MERCHANT_CASE_ASSIGNED -> TeamLetters.assigned(situation, config);
            case MERCHANT_SHOPPER_WAITS -> TeamLetters.shopperWaits(situation, config);
            case MERCHANT_SHOPPER_UNHAPPY -> TeamLetters.shopperUnhappy(situation, config);
            case MERCHANT_REFUND_MISSING -> TeamLetters.refundMissing(situation, config);
            case SHOPPER_STILL_ON_IT -> StillOnItLetter.write(situation);
            case SHOPPER_NEW_OWNER -> NewOwnerLetter.write(situation);
            case SHOPPER_DID_WE_SOLVE_IT -> FollowUpLetters.solved(situation);
            case SHOPPER_REFUND_ARRIVED -> FollowUpLetters.refundArrived(situation);
            case MERCHANT_EVIDENCE_MISSING -> GapLetter.of(situation, config);
            case MERCHANT_SETTINGS_CHANGED,
                    MERCHANT_ADDRESS_BROKEN,
                    MERCHANT_DIGEST,
                    MERCHANT_REPORT,
                    MERCHANT_ADVICE,
                    MERCHANT_SHOPPER_ASKS,
                    SHOPPER_ANSWER,
                    OPS_BOUNCES,
                    OPS_DEAD_LETTERS,
                    OPS_WEEK,
                    OPS_STUCK,
                    OPS_WELL -> throw new IllegalArgumentException(template + " is about no single dispute");
            case SHOPPER_MESSAGE_ARRIVED -> ReplyLetters.arrived(situation);
            case SHOPPER_STATUS_LINK -> LinkLetter.write(situation);
            case AMAZON_ANSWER -> throw new IllegalArgumentException("evidence-service writes answers to Amazon");
        };
    }
}
