package dev.rejoinder.ingest.gauge;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class GaugesTest {

    private static final Pattern REFUSED = Pattern.compile("notices_set_aside\\{state=\"REFUSED\"\\} ([0-9.]+)");

    @Test
    void countsWhatIsSetAside() {
        double before = refused();

        Merchant.registered().webhook("{}").then().statusCode(422);

        await().atMost(ofSeconds(40)).until(() -> refused() > before);
    }

    private static double refused() {
        Matcher line = REFUSED.matcher(given().get("/q/metrics").asString());
        return line.find() ? Double.parseDouble(line.group(1)) : -1;
    }
}
