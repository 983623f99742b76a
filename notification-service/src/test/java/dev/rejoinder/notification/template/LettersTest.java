package dev.rejoinder.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.notification.Case;
import dev.rejoinder.notification.MailTest;
import dev.rejoinder.notification.Shop;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.dispute.Handling.Decided;
import dev.rejoinder.notification.dispute.Handling.Refund;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mail in every language, held against the files in {@code src/test/resources/letters}, which the gates
 * look at. After a change that is meant, write them anew with {@code -Dletters.accept=true} and read them.
 */
@QuarkusTest
class LettersTest extends MailTest {

    private static final Path FILES = Path.of("src/test/resources/letters");
    private static final String LINK = "https://rejoinder.example/confirm/abc";
    private static final String PAGE = "https://rejoinder.example/s/abc";
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    /** A mail in a situation worth a look of its own. */
    enum Scene {
        MERCHANT_CHARGEBACK_OPENED(Template.MERCHANT_CHARGEBACK_OPENED),
        MERCHANT_CHARGEBACK_OPENED_LATE(Template.MERCHANT_CHARGEBACK_OPENED),
        MERCHANT_CHARGEBACK_OPENED_BARE(Template.MERCHANT_CHARGEBACK_OPENED),
        MERCHANT_CLAIM_OPENED(Template.MERCHANT_CLAIM_OPENED),
        MERCHANT_CLAIM_UPDATED(Template.MERCHANT_CLAIM_UPDATED),
        MERCHANT_CLAIM_UPDATED_COMPLETE(Template.MERCHANT_CLAIM_UPDATED),
        MERCHANT_DEADLINE_NEAR(Template.MERCHANT_DEADLINE_NEAR),
        MERCHANT_DEADLINE_NEAR_ANSWERING(Template.MERCHANT_DEADLINE_NEAR),
        MERCHANT_DEADLINE_NEAR_HOURS(Template.MERCHANT_DEADLINE_NEAR),
        MERCHANT_DEADLINE_NEAR_PASSED(Template.MERCHANT_DEADLINE_NEAR),
        MERCHANT_EVIDENCE_MISSING(Template.MERCHANT_EVIDENCE_MISSING),
        MERCHANT_EVIDENCE_MISSING_CLAIM(Template.MERCHANT_EVIDENCE_MISSING),
        MERCHANT_DECISION_NEEDED(Template.MERCHANT_DECISION_NEEDED),
        MERCHANT_DECISION_NEEDED_CLAIM(Template.MERCHANT_DECISION_NEEDED),
        MERCHANT_APPROVAL_NEEDED(Template.MERCHANT_APPROVAL_NEEDED),
        MERCHANT_APPROVAL_NEEDED_CLAIM_REFUND(Template.MERCHANT_APPROVAL_NEEDED),
        MERCHANT_APPROVAL_NEEDED_CLAIM_SECOND_PERSON(Template.MERCHANT_APPROVAL_NEEDED),
        MERCHANT_ANSWER_STUCK(Template.MERCHANT_ANSWER_STUCK),
        MERCHANT_ANSWER_STUCK_CLAIM_SENDING(Template.MERCHANT_ANSWER_STUCK),
        MERCHANT_REFUND_STOPPED(Template.MERCHANT_REFUND_STOPPED),
        MERCHANT_REFUND_STOPPED_CLAIM_TWICE(Template.MERCHANT_REFUND_STOPPED),
        MERCHANT_ANSWER_SENT(Template.MERCHANT_ANSWER_SENT),
        MERCHANT_ANSWER_SENT_CLAIM(Template.MERCHANT_ANSWER_SENT),
        MERCHANT_MORE_EVIDENCE_ASKED(Template.MERCHANT_MORE_EVIDENCE_ASKED),
        MERCHANT_MORE_EVIDENCE_ASKED_CLAIM(Template.MERCHANT_MORE_EVIDENCE_ASKED),
        MERCHANT_REFUND_UNDER_WAY_CLAIM(Template.MERCHANT_REFUND_UNDER_WAY),
        MERCHANT_REFUND_DONE(Template.MERCHANT_REFUND_DONE),
        MERCHANT_REFUND_DONE_CLAIM(Template.MERCHANT_REFUND_DONE),
        MERCHANT_OUTCOME_WON(Template.MERCHANT_OUTCOME),
        MERCHANT_OUTCOME_CLAIM_LOST(Template.MERCHANT_OUTCOME),
        MERCHANT_OUTCOME_CLAIM_LOST_REFUNDED(Template.MERCHANT_OUTCOME),
        MERCHANT_OUTCOME_NO_FAULT(Template.MERCHANT_OUTCOME),
        MERCHANT_OUTCOME_CLAIM_WITHDRAWN(Template.MERCHANT_OUTCOME),
        MERCHANT_OUTCOME_EXPIRED(Template.MERCHANT_OUTCOME),
        MERCHANT_MAIL_WAITING(Template.MERCHANT_MAIL_WAITING),
        MERCHANT_EVIDENCE_ADDED(Template.MERCHANT_EVIDENCE_ADDED),
        MERCHANT_EVIDENCE_ADDED_CLAIM_NONE(Template.MERCHANT_EVIDENCE_ADDED),
        SHOPPER_CHARGEBACK_RECEIVED(Template.SHOPPER_CHARGEBACK_RECEIVED),
        SHOPPER_CHARGEBACK_RECEIVED_UNRECOGNISED(Template.SHOPPER_CHARGEBACK_RECEIVED),
        SHOPPER_CLAIM_RECEIVED(Template.SHOPPER_CLAIM_RECEIVED),
        SHOPPER_CLAIM_RECEIVED_PLANNED(Template.SHOPPER_CLAIM_RECEIVED),
        SHOPPER_CLAIM_RECEIVED_LATE(Template.SHOPPER_CLAIM_RECEIVED),
        SHOPPER_REFUND_COMING(Template.SHOPPER_REFUND_COMING),
        SHOPPER_REFUND_COMING_CHARGEBACK(Template.SHOPPER_REFUND_COMING),
        SHOPPER_REFUND_COMING_UNRECOGNISED(Template.SHOPPER_REFUND_COMING),
        SHOPPER_REFUND_COMING_PART(Template.SHOPPER_REFUND_COMING),
        SHOPPER_LOOKED_AT_AGAIN(Template.SHOPPER_LOOKED_AT_AGAIN),
        SHOPPER_LOOKED_AT_AGAIN_CHARGEBACK(Template.SHOPPER_LOOKED_AT_AGAIN),
        SHOPPER_LOOKED_AT_AGAIN_UNRECOGNISED(Template.SHOPPER_LOOKED_AT_AGAIN),
        SHOPPER_DECIDED_FOR_SHOPPER(Template.SHOPPER_DECIDED_FOR_SHOPPER),
        SHOPPER_DECIDED_FOR_SHOPPER_CHARGEBACK(Template.SHOPPER_DECIDED_FOR_SHOPPER),
        SHOPPER_DECIDED_FOR_SHOPPER_UNRECOGNISED(Template.SHOPPER_DECIDED_FOR_SHOPPER),
        SHOPPER_DECIDED_FOR_SHOPPER_REFUNDED(Template.SHOPPER_DECIDED_FOR_SHOPPER),
        SHOPPER_DECIDED_FOR_SHOP(Template.SHOPPER_DECIDED_FOR_SHOP),
        SHOPPER_DECIDED_FOR_SHOP_NOTED(Template.SHOPPER_DECIDED_FOR_SHOP),
        SHOPPER_DECIDED_FOR_SHOP_ALSO_NEW(Template.SHOPPER_DECIDED_FOR_SHOP),
        SHOPPER_DECIDED_FOR_SHOP_CHARGEBACK(Template.SHOPPER_DECIDED_FOR_SHOP),
        SHOPPER_DECIDED_FOR_SHOP_UNRECOGNISED(Template.SHOPPER_DECIDED_FOR_SHOP),
        SHOPPER_CLOSED_WITHDRAWN(Template.SHOPPER_CLOSED_WITHDRAWN),
        SHOPPER_CLOSED_WITHDRAWN_UNRECOGNISED(Template.SHOPPER_CLOSED_WITHDRAWN),
        SHOPPER_CLOSED_NO_FAULT(Template.SHOPPER_CLOSED_NO_FAULT),
        SHOPPER_CLOSED_NO_FAULT_CHARGEBACK(Template.SHOPPER_CLOSED_NO_FAULT),
        SHOPPER_CLOSED_EXPIRED(Template.SHOPPER_CLOSED_EXPIRED),
        SHOPPER_MESSAGE(Template.SHOPPER_MESSAGE),
        SHOPPER_MESSAGE_CHARGEBACK(Template.SHOPPER_MESSAGE),
        SHOPPER_QUESTION(Template.SHOPPER_QUESTION),
        SHOPPER_QUESTION_CHARGEBACK(Template.SHOPPER_QUESTION),
        SHOPPER_QUESTION_UNRECOGNISED(Template.SHOPPER_QUESTION),
        SHOPPER_QUESTION_REMINDER(Template.SHOPPER_QUESTION_REMINDER),
        SHOPPER_HOW_TO_WITHDRAW(Template.SHOPPER_HOW_TO_WITHDRAW),
        SHOPPER_HOW_TO_WITHDRAW_CHARGEBACK(Template.SHOPPER_HOW_TO_WITHDRAW),
        SHOPPER_HOW_TO_APPEAL(Template.SHOPPER_HOW_TO_APPEAL),
        SHOPPER_HOW_TO_APPEAL_CHARGEBACK(Template.SHOPPER_HOW_TO_APPEAL),
        SHOPPER_STILL_ON_IT(Template.SHOPPER_STILL_ON_IT),
        SHOPPER_STILL_ON_IT_LATE(Template.SHOPPER_STILL_ON_IT),
        SHOPPER_STILL_ON_IT_CHARGEBACK(Template.SHOPPER_STILL_ON_IT),
        SHOPPER_NEW_OWNER(Template.SHOPPER_NEW_OWNER),
        SHOPPER_NEW_OWNER_OVERDUE_CHARGEBACK(Template.SHOPPER_NEW_OWNER),
        SHOPPER_DID_WE_SOLVE_IT(Template.SHOPPER_DID_WE_SOLVE_IT),
        SHOPPER_REFUND_ARRIVED(Template.SHOPPER_REFUND_ARRIVED),
        MERCHANT_CASE_ASSIGNED_CLAIM(Template.MERCHANT_CASE_ASSIGNED),
        MERCHANT_SHOPPER_WAITS_CLAIM(Template.MERCHANT_SHOPPER_WAITS),
        MERCHANT_SHOPPER_WAITS_CLAIM_PROMISE(Template.MERCHANT_SHOPPER_WAITS),
        MERCHANT_SHOPPER_UNHAPPY_CLAIM(Template.MERCHANT_SHOPPER_UNHAPPY),
        MERCHANT_REFUND_MISSING_CLAIM(Template.MERCHANT_REFUND_MISSING),
        SHOPPER_STATUS_LINK(Template.SHOPPER_STATUS_LINK),
        SHOPPER_STATUS_LINK_CLOSED_CHARGEBACK(Template.SHOPPER_STATUS_LINK),
        SHOPPER_MESSAGE_ARRIVED(Template.SHOPPER_MESSAGE_ARRIVED),
        SHOPPER_MESSAGE_ARRIVED_REMOVED_CHARGEBACK(Template.SHOPPER_MESSAGE_ARRIVED),
        MERCHANT_SHOPPER_WROTE(Template.MERCHANT_SHOPPER_WROTE),
        MERCHANT_SHOPPER_WROTE_MORE_CHARGEBACK(Template.MERCHANT_SHOPPER_WROTE),
        MERCHANT_SHOPPER_WROTE_UPSET(Template.MERCHANT_SHOPPER_WROTE),
        MERCHANT_SHOPPER_TELLS_WITHDRAW(Template.MERCHANT_SHOPPER_TELLS),
        MERCHANT_SHOPPER_TELLS_WITHDRAW_CHARGEBACK(Template.MERCHANT_SHOPPER_TELLS),
        MERCHANT_SHOPPER_TELLS_APPEAL(Template.MERCHANT_SHOPPER_TELLS),
        MERCHANT_SHOPPER_TELLS_APPEAL_CHARGEBACK(Template.MERCHANT_SHOPPER_TELLS);

        private final Template template;

        Scene(Template template) {
            this.template = template;
        }

        Template template() {
            return template;
        }
    }

    /** With all that a brand can have, where it shows. */
    static final String BRANDED = PROFILE.formatted("claims@teehaus.example")
            .replace(
                    "\"country\"",
                    """
                    "brand": {"accentColor": "#7A1F2B", "legalFooter": "Teehaus Nord GmbH, Beispielweg 1, 20095 Hamburg",
                              "statementName": "AMAZON PAY TEEHAUS NORD",
                              "languages": {"de": {"signOff": "Ihr Team vom Teehaus"}}},
                     "hours": {"periods": [{"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                                            "from": "09:00", "until": "17:00"}]},
                     "country\"""");

    @Inject
    Letters letters;

    @BeforeEach
    void givePictures() {
        Shop.givePictures("teehaus");
    }

    @Inject
    ObjectMapper json;

    static Stream<Object[]> all() {
        return Stream.of(Scene.values())
                .flatMap(scene -> Stream.of(Language.values()).map(language -> new Object[] {scene, language}));
    }

    @ParameterizedTest
    @MethodSource("all")
    void readAsAgreed(Scene scene, Language language) throws IOException {
        Rendered mail =
                letters.write(scene.template, situation(json, scene, language), extras(letters, json, scene, language));

        String name = scene.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "." + language.tag();
        check(name + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
        check(name + ".html", mail.html());
        for (Rendered.Attachment file : mail.attachments()) {
            check(name + "." + file.name(), file.text());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void codesReadAsAgreed(Language language) throws IOException {
        Rendered mail = CodeLetter.write(language, "claims@teehaus.example", "ABCD-EFGH", Duration.ofMinutes(30));

        check("account-code." + language.tag() + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
    }

    static Extras extras(Letters letters, ObjectMapper json, Scene scene, Language language)
            throws JsonProcessingException {
        return switch (scene) {
            case SHOPPER_DECIDED_FOR_SHOP_NOTED ->
                new Extras(
                        new PersonalNote(
                                switch (language) {
                                    case EN -> "I have looked at your case myself. Call me if something is unclear.";
                                    case DE ->
                                        "Ich habe mir Ihren Fall selbst angesehen. Rufen Sie mich an, wenn etwas"
                                                + " unklar ist.";
                                    case IT ->
                                        "Ho guardato il Suo caso di persona. Mi chiami se qualcosa non è chiaro.";
                                    case ES -> "He mirado tu caso en persona. Llámame si algo no queda claro.";
                                },
                                "Marta Brandt"),
                        List.of());
            case SHOPPER_DECIDED_FOR_SHOP_ALSO_NEW ->
                new Extras(
                        null,
                        List.of(letters.gist(
                                Template.SHOPPER_REFUND_COMING,
                                situation(json, Scene.SHOPPER_REFUND_COMING, language))));
            default -> Extras.NONE;
        };
    }

    static Situation situation(ObjectMapper json, Scene scene, Language language) throws JsonProcessingException {
        Case dispute = new Case("teehaus", UUID.fromString("0f8fad5b-d9cb-569f-a165-70867728950e"));
        dispute.shopperEmail = "jana@example.com";
        dispute.comment = "I waited three weeks and nothing came.";
        if (scene.name().contains("_CLAIM") || scene == Scene.MERCHANT_DEADLINE_NEAR_HOURS) {
            dispute.kind = ClaimKind.A_TO_Z;
        }
        Set<Change> changes = Set.of();
        Handling handling = Handling.NONE;
        Instant now = NOW;
        courseOf(dispute, scene);
        switch (scene) {
            case MERCHANT_CHARGEBACK_OPENED_LATE -> now = Instant.parse("2026-11-12T10:00:00Z");
            case MERCHANT_CHARGEBACK_OPENED_BARE -> bare(dispute);
            case MERCHANT_CLAIM_OPENED ->
                dispute.deadline = Deadline.byRule(Instant.parse("2026-11-09T23:59:59Z"), "a-to-z-5-business-days");
            case MERCHANT_CLAIM_UPDATED -> {
                changes = Set.of(Change.DEADLINE);
                dispute.deadline = Deadline.told(Instant.parse("2026-11-13T16:00:00Z"), Deadline.Source.AMAZON_MAIL);
            }
            case MERCHANT_CLAIM_UPDATED_COMPLETE -> {
                changes = Set.of(Change.COMPLETE, Change.DETAILS);
                dispute.has = List.of(EvidenceKind.values());
                dispute.lacks = List.of();
            }
            case MERCHANT_DEADLINE_NEAR -> now = Instant.parse("2026-11-04T09:00:00Z");
            case MERCHANT_DEADLINE_NEAR_ANSWERING -> {
                now = Instant.parse("2026-11-08T09:00:00Z");
                dispute.state = "ANSWERING";
            }
            case MERCHANT_DEADLINE_NEAR_HOURS -> now = Instant.parse("2026-11-09T05:00:01Z");
            case MERCHANT_DEADLINE_NEAR_PASSED -> now = Instant.parse("2026-11-09T09:00:00Z");
            case MERCHANT_APPROVAL_NEEDED -> handling = new Handling(Decided.CONTEST, List.of());
            case MERCHANT_APPROVAL_NEEDED_CLAIM_REFUND -> handling = new Handling(Decided.REFUND, List.of());
            case MERCHANT_APPROVAL_NEEDED_CLAIM_SECOND_PERSON -> {
                dispute.state = "REFUNDING";
                handling = refund("60.00", Refund.State.UNAPPROVED);
            }
            case MERCHANT_ANSWER_STUCK_CLAIM_SENDING -> dispute.state = "ANSWERING";
            case MERCHANT_REFUND_STOPPED_CLAIM_TWICE -> handling = refund("129.90", Refund.State.DONE);
            case MERCHANT_ANSWER_SENT, MERCHANT_ANSWER_SENT_CLAIM -> dispute.state = "ANSWERED";
            case MERCHANT_MORE_EVIDENCE_ASKED, MERCHANT_MORE_EVIDENCE_ASKED_CLAIM ->
                dispute.state = "MORE_EVIDENCE_ASKED";
            case MERCHANT_REFUND_UNDER_WAY_CLAIM -> {
                dispute.state = "REFUNDING";
                handling = refund("60.00", Refund.State.PENDING);
            }
            case MERCHANT_REFUND_DONE, MERCHANT_REFUND_DONE_CLAIM -> {
                dispute.state = "REFUNDED";
                handling = refund("129.90", Refund.State.DONE);
            }
            case MERCHANT_OUTCOME_WON -> dispute.closed(DisputeOutcome.WON);
            case MERCHANT_OUTCOME_CLAIM_LOST -> dispute.closed(DisputeOutcome.LOST);
            case MERCHANT_OUTCOME_CLAIM_LOST_REFUNDED -> {
                dispute.closed(DisputeOutcome.LOST);
                handling = refund("129.90", Refund.State.DONE);
            }
            case MERCHANT_OUTCOME_NO_FAULT -> dispute.closed(DisputeOutcome.NO_FAULT);
            case MERCHANT_OUTCOME_CLAIM_WITHDRAWN -> dispute.closed(DisputeOutcome.WITHDRAWN);
            case MERCHANT_OUTCOME_EXPIRED -> {
                dispute.closed(DisputeOutcome.EXPIRED);
                dispute.lacks = List.of(EvidenceKind.TRACKING_NUMBER);
            }
            case SHOPPER_CHARGEBACK_RECEIVED_UNRECOGNISED -> {
                dispute.reason = FilingReason.FRAUDULENT;
                dispute.shopperName = null;
            }
            case SHOPPER_CLAIM_RECEIVED_PLANNED ->
                dispute.deadline = Deadline.byRule(Instant.parse("2026-11-09T23:59:59Z"), "chargeback-7-calendar-days");
            case SHOPPER_REFUND_COMING, SHOPPER_REFUND_COMING_UNRECOGNISED ->
                handling = refund("129.90", Refund.State.PENDING);
            case SHOPPER_REFUND_COMING_CHARGEBACK, SHOPPER_DECIDED_FOR_SHOPPER_REFUNDED ->
                handling = refund("129.90", Refund.State.DONE);
            case SHOPPER_REFUND_COMING_PART -> handling = refund("40.00", Refund.State.DONE);
            case SHOPPER_CLAIM_RECEIVED_LATE -> {
                now = Instant.parse("2026-11-20T10:00:00Z");
                dispute.amount = null;
            }
            case SHOPPER_LOOKED_AT_AGAIN -> {
                now = Instant.parse("2026-11-24T10:00:00Z");
                dispute.deadline = Deadline.told(Instant.parse("2026-11-27T16:00:00Z"), Deadline.Source.AMAZON_MAIL);
            }
            case SHOPPER_LOOKED_AT_AGAIN_CHARGEBACK -> dispute.state = "ANSWERED";
            case SHOPPER_LOOKED_AT_AGAIN_UNRECOGNISED ->
                dispute.deadline = Deadline.byRule(Instant.parse("2026-11-09T23:59:59Z"), "chargeback-7-calendar-days");
            case SHOPPER_DECIDED_FOR_SHOPPER,
                    SHOPPER_DECIDED_FOR_SHOPPER_UNRECOGNISED,
                    SHOPPER_DECIDED_FOR_SHOP,
                    SHOPPER_DECIDED_FOR_SHOP_NOTED,
                    SHOPPER_DECIDED_FOR_SHOP_ALSO_NEW -> now = Instant.parse("2026-11-25T10:00:00Z");
            case SHOPPER_CLOSED_NO_FAULT_CHARGEBACK -> {
                dispute.shopperName = null;
                dispute.amount = null;
                dispute.orderId = null;
            }
            case SHOPPER_STILL_ON_IT_LATE -> dispute.state = "ANSWERED";
            case SHOPPER_DID_WE_SOLVE_IT,
                    MERCHANT_SHOPPER_UNHAPPY_CLAIM,
                    SHOPPER_STATUS_LINK_CLOSED_CHARGEBACK,
                    MERCHANT_SHOPPER_TELLS_APPEAL,
                    MERCHANT_SHOPPER_TELLS_APPEAL_CHARGEBACK -> dispute.closed(DisputeOutcome.WON);
            case SHOPPER_REFUND_ARRIVED, MERCHANT_REFUND_MISSING_CLAIM -> {
                dispute.closed(DisputeOutcome.LOST);
                handling = refund("129.90", Refund.State.DONE);
            }
            case SHOPPER_STILL_ON_IT_CHARGEBACK -> dispute.state = "MORE_EVIDENCE_ASKED";
            default -> {}
        }
        if (scene.template == Template.SHOPPER_HOW_TO_APPEAL) {
            dispute.closed(DisputeOutcome.WON);
        }
        return new Situation(
                json.readValue(dispute.json(), Dispute.class),
                handling,
                json.readValue(BRANDED, Profile.class),
                language,
                changes,
                withPage(scene, about(scene, language)),
                UUID.fromString("7c9e6679-7425-50de-944b-e07fc1f90ae7"),
                now);
    }

    /** Every mail to a shopper leads to the page of the case. */
    private static Map<String, String> withPage(Scene scene, Map<String, String> about) {
        if (scene.template.audience() != Audience.SHOPPER) {
            return about;
        }
        Map<String, String> whole = new HashMap<>(about);
        whole.put(
                scene.template == Template.SHOPPER_STATUS_LINK
                        ? "casePage"
                        : scene.template.asksShopper() ? "answerPage" : "statusPage",
                PAGE);
        return whole;
    }

    private static Map<String, String> about(Scene scene, Language language) {
        String arrived = NOW.toString();
        String answerBy = "2026-11-03T10:00:00Z";
        return switch (scene) {
            case SHOPPER_CHARGEBACK_RECEIVED,
                    SHOPPER_CLAIM_RECEIVED,
                    SHOPPER_STILL_ON_IT,
                    SHOPPER_STILL_ON_IT_CHARGEBACK -> Map.of("newsBy", "2026-11-09T15:00:00Z");
            case SHOPPER_STILL_ON_IT_LATE -> Map.of("newsBy", "2026-11-09T15:00:00Z", "missed", "2026-10-30T11:00:00Z");
            case SHOPPER_NEW_OWNER -> owner("ASKED_FOR", null);
            case SHOPPER_NEW_OWNER_OVERDUE_CHARGEBACK -> owner("OVERDUE", "2026-10-30T11:00:00Z");
            case SHOPPER_DID_WE_SOLVE_IT ->
                Map.of(
                        "score1",
                        LINK,
                        "score2",
                        LINK,
                        "score3",
                        LINK,
                        "score4",
                        LINK,
                        "score5",
                        LINK,
                        "wayOut",
                        LINK,
                        "owner",
                        "Marta Kern");
            case SHOPPER_REFUND_ARRIVED -> Map.of("yes", LINK, "no", LINK);
            case MERCHANT_CASE_ASSIGNED_CLAIM -> Map.of("reason", "THIRD_CONTACT");
            case MERCHANT_SHOPPER_WAITS_CLAIM -> Map.of("kind", "NEXT_ANSWER", "due", "2026-11-02T15:00:00Z");
            case MERCHANT_SHOPPER_WAITS_CLAIM_PROMISE -> Map.of("kind", "PROMISE", "due", "2026-11-02T09:00:00Z");
            case MERCHANT_SHOPPER_UNHAPPY_CLAIM -> Map.of("score", "2", "comment", "Nobody told me anything.");
            case MERCHANT_MAIL_WAITING -> Map.of("until", "2026-11-05T10:00:00Z");
            case SHOPPER_STATUS_LINK_CLOSED_CHARGEBACK -> Map.of("until", "2026-12-02T10:00:00Z");
            case SHOPPER_MESSAGE_ARRIVED -> Map.of("arrivedAt", arrived, "answerBy", answerBy);
            case SHOPPER_MESSAGE_ARRIVED_REMOVED_CHARGEBACK ->
                Map.of("arrivedAt", arrived, "answerBy", answerBy, "masked", "true");
            case MERCHANT_SHOPPER_WROTE ->
                Map.of(
                        "arrivedAt",
                        arrived,
                        "answerBy",
                        answerBy,
                        "answerable",
                        "true",
                        "words",
                        "Good morning,\n\nthe kettle has <b>still</b> not come.\nWhen will it?\n\nJana Vogt");
            case MERCHANT_SHOPPER_WROTE_MORE_CHARGEBACK ->
                Map.of(
                        "arrivedAt",
                        arrived,
                        "words",
                        "My card is ************1111",
                        "files",
                        "2",
                        "masked",
                        "true",
                        "shortened",
                        "true");
            case MERCHANT_SHOPPER_WROTE_UPSET ->
                Map.of(
                        "arrivedAt",
                        arrived,
                        "answerBy",
                        answerBy,
                        "answerable",
                        "true",
                        "upset",
                        "true",
                        "words",
                        "This is the third time that I write!");
            case MERCHANT_SHOPPER_TELLS_WITHDRAW, MERCHANT_SHOPPER_TELLS_WITHDRAW_CHARGEBACK ->
                Map.of("intent", "withdraw", "at", arrived);
            case MERCHANT_SHOPPER_TELLS_APPEAL, MERCHANT_SHOPPER_TELLS_APPEAL_CHARGEBACK ->
                Map.of("intent", "appeal", "at", arrived);
            default -> Spoken.about(scene.name(), language);
        };
    }

    private static Map<String, String> owner(String reason, String missed) {
        Map<String, String> about = new HashMap<>(Map.of(
                "reason",
                reason,
                "owner",
                "Marta Kern",
                "ownerRole",
                "Leitung Kundendienst",
                "askHigher",
                LINK,
                "newsBy",
                "2026-11-09T15:00:00Z"));
        if (missed != null) {
            about.put("missed", missed);
        }
        return about;
    }

    /** Scenes of letters about a dispute's course are claims if they are named for nothing else. */
    private static void courseOf(Case dispute, Scene scene) {
        if (scene.compareTo(Scene.SHOPPER_REFUND_COMING) < 0) {
            return;
        }
        if (scene.template == Template.SHOPPER_LOOKED_AT_AGAIN) {
            dispute.state = "MORE_EVIDENCE_ASKED";
        }
        if (scene.name().endsWith("_UNRECOGNISED")) {
            dispute.reason = FilingReason.UNRECOGNIZED;
        } else if (!scene.name().endsWith("_CHARGEBACK")) {
            dispute.kind = ClaimKind.A_TO_Z;
        }
        Stream.of(DisputeOutcome.values())
                .filter(outcome -> Template.closedForShopper(outcome).equals(Optional.of(scene.template)))
                .forEach(dispute::closed);
    }

    private static Handling refund(String amount, Refund.State state) {
        return new Handling(Decided.REFUND, List.of(new Refund(Money.of(amount, "EUR"), state)));
    }

    private static void bare(Case dispute) {
        dispute.lacksDetails = true;
        dispute.reason = null;
        dispute.amount = null;
        dispute.comment = null;
        dispute.orderId = null;
        dispute.has = List.of();
        dispute.lacks = List.of();
        dispute.deadline = Deadline.byRule(Instant.parse("2026-11-09T23:59:59Z"), "chargeback-7-calendar-days");
    }

    private static void check(String name, String written) throws IOException {
        Path file = FILES.resolve(name);
        if (Boolean.getBoolean("letters.accept")) {
            Files.createDirectories(FILES);
            Files.writeString(file, written);
        }
        assertThat(written).as(name).isEqualTo(Files.readString(file));
    }
}
