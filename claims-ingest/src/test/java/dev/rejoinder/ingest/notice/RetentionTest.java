package dev.rejoinder.ingest.notice;

import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class RetentionTest {

    @Inject
    Claims claims;

    @Inject
    SettableClock clock;

    private final SnsAuthority amazon = SnsAuthority.in(Path.of("target/sns-authority"));
    private Instant before;

    @AfterEach
    void setBack() {
        clock.set(before);
    }

    @Test
    void forgetsWhatIsNotAboutAClaimFirstAndTheRestAYearLater() {
        before = clock.instant();
        Merchant merchant = Merchant.registered();
        String about = merchant.webhook(opened(orderReference())).path("noticeId");
        String aside = merchant.ipn(amazon.notification(Merchant.TOPIC, "{\"ObjectType\":\"CHARGE\"}"))
                .path("noticeId");
        String refused = merchant.webhook("{}").path("noticeId");
        claims.settled(merchant, about);
        claims.settled(merchant, aside);

        clock.advance(Duration.ofDays(31));
        await().until(() -> merchant.notice(aside).statusCode() == 404);
        assertThat(merchant.notice(about).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofDays(370));
        await().until(() -> merchant.notice(about).statusCode() == 404);
        assertThat(merchant.countOfNotices()).isZero();
        assertThat(refused).isNull();
    }
}
