package dev.rejoinder.evidence.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class RedactionTest {

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    private final Shop shop = new Shop();
    private final Claims claim =
            new Claims(shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), shop.disputeId(), null));

    @Test
    void leavesOutWhatTheReasonDoesNotTurnOn() throws IOException {
        tell(FilingReason.PRODUCT_UNACCEPTABLE);

        assertThat(json()).contains("Jana Vogt", "\"country\":\"DE\"").doesNotContain("jana@example.com", "Hauptstr");
        assertThat(pdf()).contains("Jana Vogt", "Deutschland").doesNotContain("jana@example.com", "Hauptstr");
    }

    @Test
    void showsWhoOrderedAndWhereItWentIfThatIsInDoubt() throws IOException {
        tell(FilingReason.UNRECOGNIZED);

        assertThat(json()).contains("jana@example.com", "Hauptstr. 5");
        assertThat(pdf()).contains("jana@example.com", "Hauptstr. 5");
    }

    private void tell(FilingReason reason) {
        claim.reason(reason)
                .deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API));
        shop.putOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(path()).statusCode(200));
    }

    private String json() {
        return shop.request().get(path() + "/packet").asString();
    }

    private String pdf() throws IOException {
        byte[] pdf =
                shop.request().accept("application/pdf").get(path() + "/packet").asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String path() {
        return "/disputes/" + claim.id();
    }
}
