package dev.rejoinder.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SimulatorTest
class ClaimMailTest {

    private final String address = Simulator.newId() + "@shop.example";
    private Simulator.Merchant merchant;

    @BeforeEach
    void open() {
        merchant = Simulator.merchant("{\"mailTo\": \"" + address + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en|A-to-z Guarantee claim filed for Amazon Pay Order ID|€1,250.00|Claim reason: I have not received my order|Please respond to this claim by
            de|A-bis-z-Garantie|1.250,00 €|Grund des Antrags: Ich habe meine Bestellung nicht erhalten|Bitte antworten Sie bis zum
            it|Garanzia dalla A alla Z|1.250,00 €|Motivo del reclamo: Non ho ricevuto il mio ordine|rispondere a questo reclamo entro il
            es|Garantía de la A a la Z|1.250,00 €|Motivo de la reclamación: No he recibido mi pedido|Responde a esta reclamación antes del
            fr|Garantie A à Z|1 250,00 €|Motif de la réclamation: Je n'ai pas reçu ma commande|répondre à cette réclamation avant le
            """)
    void tellsAGuaranteeClaimInEachLanguage(
            String language, String subject, String amount, String reason, String answer) throws Exception {
        JsonNode begun = Simulator.play(
                "a-to-z",
                merchant,
                "\"language\": \"" + language + "\", \"amount\": 1250, \"comment\": \"Straße, piñata, città, garçon\"");

        MimeMessage mail = mails(1).get(0);

        String order = begun.path("chargePermissionId").asText();
        assertThat(mail.getSubject()).contains(subject).endsWith(endOfSubject(language, order));
        assertThat(mail.getFrom()[0].toString()).contains("amazon-pay-seller-guarantee@amazon.com");
        assertThat(mail.getHeader("Authentication-Results")[0])
                .contains("dkim=pass")
                .contains("header.d=amazon.com");
        for (int part = 0; part < 2; part++) {
            String text = text(mail, part);
            assertThat(text.replace(":</b></td><td>", ": "))
                    .contains(order)
                    .contains(amount)
                    .contains(reason)
                    .contains(answer)
                    .contains("Straße, piñata, città, garçon")
                    .contains(begun.path("merchantOrderId").asText());
        }
        assertThat(((Multipart) mail.getContent()).getBodyPart(1).getContentType())
                .startsWith("text/html");
    }

    @Test
    void usesAmazonsOwnSubjectInEnglish() throws Exception {
        JsonNode begun = Simulator.play("a-to-z", merchant, "\"language\": \"en\"");

        assertThat(mails(1).get(0).getSubject())
                .isEqualTo("Amazon Pay A-to-z Guarantee claim filed for Amazon Pay Order ID "
                        + begun.path("chargePermissionId").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "en,Disputed amount",
        "de,Strittiger Betrag",
        "it,Importo contestato",
        "es,Importe en disputa",
        "fr,Montant contesté"
    })
    void tellsAChargebackInEachLanguage(String language, String label) throws Exception {
        Simulator.play("chargeback", merchant, "\"language\": \"" + language + "\", \"filingReason\": \"Fraudulent\"");

        String text = text(mails(1).get(0), 0);

        assertThat(text).contains(label).contains("129").contains("10.4");
    }

    @Test
    void repliesToItsOwnMailWhenAClaimIsDecided() throws Exception {
        Simulator.play("a-to-z", merchant, "\"language\": \"de\"");
        mails(1);
        Simulator.advance("P7D");

        List<MimeMessage> mails = mails(2);

        assertThat(mails.get(1).getHeader("In-Reply-To"))
                .containsExactly(mails.get(0).getMessageID());
        assertThat(text(mails.get(1), 0))
                .contains("Dem Antrag wurde stattgegeben")
                .contains("Sie müssen auf diese E-Mail nicht antworten");
    }

    @Test
    void sendsMailsThatCannotBeTrusted() throws Exception {
        Simulator.play("a-to-z", merchant, "\"mailAuthentication\": \"fail\"");

        assertThat(mails(1).get(0).getHeader("Authentication-Results")[0]).contains("dkim=fail");
    }

    private List<MimeMessage> mails(int count) {
        await().untilAsserted(() -> assertThat(Mailbox.to(address)).hasSize(count));
        return Mailbox.to(address);
    }

    private static String endOfSubject(String language, String order) {
        return switch (language) {
            case "de" -> order + " eingegangen";
            default -> order;
        };
    }

    private static String text(MimeMessage mail, int part) throws Exception {
        // Amounts hold blanks that do not break.
        return ((Multipart) mail.getContent())
                .getBodyPart(part)
                .getContent()
                .toString()
                .replaceAll("[\\u00a0\\u202f]", " ");
    }
}
