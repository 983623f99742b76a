package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.inbound.Participant;
import dev.rejoinder.notification.inbound.ReturnAddresses;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDomain.class)
class ReturnAddressTest extends MailTest {

    @Inject
    ReturnAddresses addresses;

    @Test
    void givesEachMailAddressesThatTellWhichOneItWas() throws Exception {
        profile();
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");

        for (Audience audience : new Audience[] {Audience.MERCHANT, Audience.SHOPPER}) {
            String id = (String) email(dispute, audience.name()).get("id");
            Participant participant = new Participant(UUID.fromString(id), audience);
            String recipient = audience == Audience.MERCHANT ? claims : dispute.shopperEmail;
            var mail = mailsTo(recipient).get(0);
            InternetAddress replyTo = (InternetAddress) mail.getReplyTo()[0];

            assertThat(replyTo.getPersonal()).contains("Teehaus Nord");
            assertThat(replyTo.getAddress()).startsWith("reply+").endsWith("@" + OwnDomain.INBOUND);
            assertThat(addresses.replied(replyTo.getAddress())).contains(participant);
            assertThat(addresses.replied(replyTo.getAddress().toUpperCase(Locale.ROOT)))
                    .contains(participant);
            String bounce = addresses.ofBounces(participant).orElseThrow();
            assertThat(smtp.heard()).contains(bounce);
            assertThat(header(mail, "Return-Path")).isEqualTo("<" + bounce + ">");
            assertThat(addresses.bounced(bounce)).contains(participant);
            assertThat(addresses.bounced(bounce.replace("bounce+", "reply+"))).isEmpty();
            assertThat(addresses.replied(bounce.replace("bounce+", "reply+"))).isEmpty();
            assertThat(addresses.bounced(bounce.replace(OwnDomain.INBOUND, "elsewhere.example")))
                    .isEmpty();
            assertThat(addresses.bounced("")).isEmpty();
        }
    }
}
