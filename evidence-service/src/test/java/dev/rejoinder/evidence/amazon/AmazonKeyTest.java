package dev.rejoinder.evidence.amazon;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.amazonpay.AmazonAddress;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.testing.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class AmazonKeyTest {

    @Inject
    Sql sql;

    @Inject
    AmazonKeys keys;

    private final Shop shop = new Shop();
    private final String path = "/merchants/" + shop.merchantId() + "/amazon-pay-key";

    @Test
    void keepsAKeyThatNobodyCanRead() {
        shop.get(path).statusCode(404);

        shop.putAmazonKey();

        shop.get(path)
                .statusCode(200)
                .body("publicKeyId", equalTo("LIVE-AHKXLVKGVKHBHWJX"))
                .body("changedBy", containsString(shop.merchantId()))
                .body(not(containsString("PRIVATE KEY")));
        byte[] stored = sql.first(
                        "select ciphertext from amazon_key where merchant_id = ?",
                        row -> row.bytes("ciphertext"),
                        shop.merchantId())
                .orElseThrow();
        assertThat(new String(stored, ISO_8859_1)).doesNotContain("PRIVATE KEY");
        assertThat(keys.open(shop.merchantId()).orElseThrow().account().publicKeyId())
                .isEqualTo("LIVE-AHKXLVKGVKHBHWJX");
        shop.request().delete(path).then().statusCode(204);
        shop.get(path).statusCode(404);
        shop.request().delete(path).then().statusCode(404);
    }

    @Test
    void namesWhatIsWrongWithAKeyWithoutRepeatingIt() {
        shop.put(
                        path,
                        "{\"stage\": \"SANDBOX\", \"publicKeyId\": \"LIVE-AHKXLVKGVKHBHWJX\", \"privateKey\": \"hunter2\"}")
                .statusCode(422)
                .body("errors.field", hasItems("region", "publicKeyId", "privateKey"))
                .body(not(containsString("hunter2")));
    }

    @Test
    void isNobodyElsesBusiness() {
        shop.putAmazonKey();
        Shop other = new Shop();

        other.get(path).statusCode(404);
        other.put(path, "{}").statusCode(404);
        other.request().delete(path).then().statusCode(404);
    }

    @Test
    void answersNowhereElseInProduction() {
        Optional<URI> elsewhere = Optional.of(URI.create("http://localhost:8090"));

        assertThatThrownBy(() -> AmazonAddress.check(elsewhere, true, false))
                .hasMessageContaining("REJOINDER_AMAZON_PAY_URL");
        AmazonAddress.check(elsewhere, true, true);
        AmazonAddress.check(Optional.empty(), true, false);
    }
}
