package dev.rejoinder.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.NetworkReasonCode;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.mail.letter.Finding;
import dev.rejoinder.ingest.mail.letter.Letter.Road;
import dev.rejoinder.ingest.mail.letter.Stage;
import dev.rejoinder.ingest.mail.letter.Sureness;
import dev.rejoinder.ingest.mail.sender.Authenticity.Verdict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the mails of the corpus, in each language and shape. */
class ReadMailTest {

    private static final String ORDER = "P02-1234567-7654321";
    private static final Map<String, String> ZONES = Map.of(
            "en",
            "Europe/London",
            "de",
            "Europe/Berlin",
            "it",
            "Europe/Rome",
            "es",
            "Europe/Madrid",
            "fr",
            "Europe/Paris");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-atoz",
                "de-atoz",
                "it-atoz",
                "es-atoz",
                "fr-atoz",
                "en-atoz-html",
                "de-atoz-html",
                "it-atoz-html",
                "es-atoz-html",
                "fr-atoz-html",
                "en-atoz-alternative",
                "it-atoz-first-person",
                "it-atoz-soft-hyphens",
                "fr-atoz-utf8-labelled-latin1",
                "de-atoz-utf16-labelled-utf8",
                "de-atoz-unknown-charset",
                "de-atoz-latin1-labelled-utf8"
            })
    void readsAClaimFiledInEachLanguageAndShape(String name) {
        ReadMail mail = MailFiles.read(name);

        assertThat(mail.authenticity().verdict()).isEqualTo(Verdict.AUTHENTIC);
        assertThat(mail.letter().stage().value()).isEqualTo(Stage.FILED);
        assertThat(claimMailId(mail)).endsWith("@email.amazon.example");
        assertClaim(mail, name.substring(0, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a@b> <c@d>",
                "<a@b>\r\nMessage-ID: <c@d>",
                "<a@b\rBcc: evil@example.com>",
                "<two words@example.com>",
                "<a\"b@example.com>",
                "<a@b@c>",
                "<@b>",
                "no brackets",
                ""
            })
    void takesNoMessageIdThatIsNotPlain(String messageId) {
        String mail = new String(MailFiles.bytes("de-atoz"), ISO_8859_1)
                .replace("Message-ID: <de-atoz@email.amazon.example>", "Message-ID: " + messageId);

        ReadMail read = MailFiles.read(mail.getBytes(ISO_8859_1));

        assertThat(read.told(MailFiles.RECEIVED).details().kind()).isEqualTo(ClaimKind.A_TO_Z);
        assertThat(claimMailId(read)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-atoz-forwarded",
                "de-atoz-forwarded",
                "it-atoz-forwarded",
                "es-atoz-forwarded",
                "fr-atoz-forwarded",
                "en-atoz-forwarded-outlook",
                "de-atoz-forwarded-outlook",
                "it-atoz-forwarded-outlook",
                "es-atoz-forwarded-outlook",
                "fr-atoz-forwarded-outlook",
                "en-atoz-attached",
                "en-atoz-replied"
            })
    void readsWhatSomebodyForwardsAndDoubtsIt(String name) {
        ReadMail mail = MailFiles.read(name);

        assertThat(mail.authenticity().verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(mail.letter().letter().road()).isNotEqualTo(Road.DIRECT);
        assertThat(mail.isAmazons()).isTrue();
        assertThat(claimMailId(mail)).isNull();
        assertClaim(mail, name.substring(0, 2));
    }

    private static String claimMailId(ReadMail mail) {
        return mail.told(MailFiles.RECEIVED).details().references().claimMailId();
    }

    private static void assertClaim(ReadMail mail, String language) {
        Told told = mail.told(MailFiles.RECEIVED);
        assertThat(told.details().kind()).isEqualTo(ClaimKind.A_TO_Z);
        assertThat(told.details().references().amazonOrderReference()).isEqualTo(ORDER);
        assertThat(told.details().references().merchantOrderId()).isEqualTo("2026-1007");
        assertThat(told.details().amount()).isEqualTo(Money.of("1129.90", "EUR"));
        assertThat(told.details().reason()).isEqualTo(FilingReason.PRODUCT_NOT_RECEIVED);
        assertThat(told.details().deadline()).isEqualTo(endOf(LocalDate.of(2026, 11, 9), language));
        assertThat(told.details().shopper().name()).isEqualTo("Jana Vogt");
        assertThat(told.details().comment()).contains("5").contains("\n").doesNotContain("2026");
        assertThat(told.outcome()).isNull();
        assertThat(mail.letter().answerAsked()).isTrue();
        assertThat(mail.letter().amount().sureness()).isEqualTo(Sureness.SURE);
        assertThat(mail.letter().language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-chargeback", "de-chargeback", "it-chargeback", "es-chargeback", "fr-chargeback",
                "en-chargeback-html", "de-chargeback-html", "it-chargeback-html", "es-chargeback-html",
                        "fr-chargeback-html"
            })
    void readsAChargebackInEachLanguage(String name) {
        ReadMail mail = MailFiles.read(name);
        Told told = mail.told(MailFiles.RECEIVED);

        assertThat(told.details().kind()).isEqualTo(ClaimKind.CHARGEBACK);
        assertThat(told.details().references().amazonOrderReference()).isEqualTo(ORDER);
        assertThat(told.details().references().merchantOrderId()).isEqualTo("2026-1007");
        assertThat(told.details().amount()).isEqualTo(Money.of("1129.90", "EUR"));
        assertThat(told.details().references().claimMailId()).isNull();
        assertThat(told.details().networkReasonCode()).isEqualTo(new NetworkReasonCode("visa", "13.1"));
        assertThat(told.details().reason()).isEqualTo(FilingReason.PRODUCT_NOT_RECEIVED);
        assertThat(told.details().deadline()).isEqualTo(endOf(LocalDate.of(2026, 11, 9), name.substring(0, 2)));
    }

    /** Where Amazon's mails about chargebacks come from is not known: it may be the address we know. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "it", "es", "fr"})
    void takesTheWordOfTheSubjectBeforeThatOfTheSender(String language) {
        for (String name : List.of("-chargeback", "-chargeback-html")) {
            ReadMail mail = MailFiles.read(MailFiles.fromGuarantee(language + name));

            assertThat(mail.letter().kind().value()).isEqualTo(ClaimKind.CHARGEBACK);
            assertThat(mail.letter().kind().place()).isEqualTo("subject");
        }
    }

    @Test
    void leavesItToAPersonWhereOnlySenderAndLabelsSpeakAndDiffer() {
        String silent = new String(MailFiles.fromGuarantee("en-chargeback"), ISO_8859_1)
                .replaceFirst("(?m)^Subject: .*$", "Subject: Your order P02-1234567-7654321");
        ReadMail mail = MailFiles.read(silent.getBytes(ISO_8859_1));

        assertThat(mail.letter().kind()).isNull();
        assertThat(mail.isSuspect()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "it", "es", "fr"})
    void knowsThatMoreIsAskedAndMakesNoDeadlineOfAWindow(String language) {
        ReadMail mail = MailFiles.read(language + "-more");

        assertThat(mail.letter().stage().value()).isEqualTo(Stage.MORE_ASKED);
        assertThat(mail.letter().kind().value()).isEqualTo(ClaimKind.A_TO_Z);
        assertThat(mail.letter().answerAsked()).isTrue();
        assertThat(mail.letter().deadline()).isNull();
        assertThat(mail.letter().askedWindow().length()).isEqualTo(3);
        assertThat(mail.letter().askedWindow().businessDays()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "it", "es", "fr"})
    void tellsHowAClaimEnded(String language) {
        Finding<ClaimOutcome> won = MailFiles.read(language + "-won").letter().outcome();
        Finding<ClaimOutcome> lost = MailFiles.read(language + "-lost").letter().outcome();

        assertThat(won.value()).isEqualTo(ClaimOutcome.MERCHANT_WON);
        assertThat(lost.value()).isEqualTo(ClaimOutcome.BUYER_WON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The claim was closed.",
                "The claim was closed because the buyer filed a chargeback for the same order.",
                "Der Antrag wurde geschlossen.",
                "Der Antrag wurde geschlossen, weil der Käufer für dieselbe Bestellung eine Rückbuchung veranlasst hat.",
                "Il reclamo è stato chiuso.",
                "Il reclamo è stato chiuso perché l'acquirente ha richiesto uno storno di addebito per lo stesso ordine.",
                "La reclamación se ha cerrado.",
                "La reclamación se ha cerrado porque el comprador ha solicitado una devolución de cargo del mismo pedido.",
                "La réclamation a été clôturée.",
                "La réclamation a été clôturée, car l'acheteur a demandé une rétrofacturation pour la même commande."
            })
    void tellsThatAClaimEndedAndNobodyHasWon(String sentence) {
        assertThat(saying(sentence).letter().outcome().value()).isEqualTo(ClaimOutcome.NO_FAULT);
        assertThat(saying(sentence + " It was decided in your favor.")
                        .letter()
                        .outcome()
                        .value())
                .isEqualTo(ClaimOutcome.MERCHANT_WON);
    }

    private static ReadMail saying(String sentence) {
        String mail = new String(MailFiles.bytes("undecided"), UTF_8);
        return MailFiles.read(
                mail.replace("We have reviewed the claim. It was not decided in your favor yet.", sentence)
                        .getBytes(UTF_8));
    }

    @Test
    void takesNothingThatIsSaidTwiceAndDifferently() {
        ReadMail mail = MailFiles.read("claim-with-two-orders");

        assertThat(mail.letter().orderReference()).isNull();
        assertThat(mail.letter().notTaken()).anyMatch(one -> one.field().equals("orderReference"));
        assertThat(MailFiles.read("undecided").letter().outcome()).isNull();
        assertThat(MailFiles.read("undecided").letter().undecided()).isTrue();
    }

    @Test
    void findsNoClaimWhereThereIsNone() {
        assertThat(MailFiles.read("not-amazon").letter()).isNull();
        assertThat(MailFiles.read("not-a-claim-capture").letter().kind()).isNull();
        assertThat(MailFiles.read("not-a-claim-capture").isSuspect()).isFalse();
    }

    private static Deadline endOf(LocalDate day, String language) {
        return Deadline.told(
                day.atTime(23, 59, 59).atZone(ZoneId.of(ZONES.get(language))).toInstant(), Deadline.Source.AMAZON_MAIL);
    }
}
