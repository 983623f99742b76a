package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.event.EmailSent;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailFlowTest extends MailTest {

    @Test
    void writesToMerchantAndShopperWhenADisputeOpens() throws Exception {
        profile();
        Case dispute = new Case(merchantId);

        open(dispute);

        awaitStatus(dispute, "SENT", "SENT");
        assertThat(mailsTo(claims)).hasSize(1);
        assertThat(mailsTo(claims).get(0).getSubject())
                .isEqualTo("Rückbuchung 129,90 €: Antwort bis 9. November · TN-10482");
        assertThat(mailsTo(dispute.shopperEmail)).hasSize(1);
        assertThat(topics.read(ConversationFact.TOPIC, merchantId + ":" + dispute.id, EmailSent.class))
                .hasSize(2);
    }
}
