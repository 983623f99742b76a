package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PictureTest extends MailTest {

    @Test
    void isDrawnAnewAtTheSizeItIsShown() throws Exception {
        put("/profile/logo", Shop.picture("png", 960, 120, Color.RED))
                .statusCode(204)
                .header("ETag", "\"1\"");
        put("/products/K-11%2F4/picture", Shop.picture("jpeg", 50, 400, Color.RED))
                .statusCode(204);

        BufferedImage logo = get("/profile/logo", "image/png");
        assertThat(logo.getWidth()).isEqualTo(240);
        assertThat(logo.getHeight()).isEqualTo(30);
        assertThat(new Color(logo.getRGB(120, 15))).isEqualTo(Color.RED);
        assertThat(get("/products/K-11%2F4/picture", "image/jpeg").getHeight()).isEqualTo(72);
    }

    @Test
    void mayBeAsLargeAsPhotosAre() {
        byte[] photo = Arrays.copyOf(Shop.picture("jpeg", 300, 300, Color.RED), 2 * 1024 * 1024);

        put("/products/K-11%2F4/picture", photo).statusCode(204);
        put("/profile/logo", photo).statusCode(204);
    }

    @Test
    void losesNobodysChange() {
        byte[] first = Shop.picture("png", 40, 40, Color.RED);
        byte[] second = Shop.picture("png", 40, 40, Color.BLUE);
        put("/profile/logo", first).statusCode(204);
        put("/profile/logo", first).statusCode(204).header("ETag", "\"1\"");
        put("/profile/logo", second).statusCode(428);
        request()
                .header("If-Match", "\"1\"")
                .body(second)
                .put(path("/profile/logo"))
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        request()
                .header("If-Match", "\"1\"")
                .body(first)
                .put(path("/profile/logo"))
                .then()
                .statusCode(412);
    }

    @Test
    void isRefusedIfItIsNone() throws Exception {
        put("/profile/logo", "<svg onload='x()'></svg>".getBytes(UTF_8))
                .statusCode(422)
                .body(containsString("picture"));
        put("/profile/logo", new byte[0]).statusCode(422);
        byte[] broken = Arrays.copyOf(Shop.picture("png", 40, 40, Color.RED), 40);
        put("/profile/logo", broken).statusCode(422).body("detail", equalTo("picture: cannot be opened"));
        assertThat(HalfSent.answerTo(
                        "PUT " + path("/profile/logo"), "image/png", Tokens.merchant(merchantId), 2 * 1024 * 1024 + 1))
                .startsWith("HTTP/1.1 413");
        put("/profile/logo", Shop.picture("png", 6_000, 5_000, Color.RED))
                .statusCode(422)
                .body("detail", containsString("25 million"));
        request().get(path("/profile/logo")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile/logo?language=fr", "/products/%20/picture"})
    void isRefusedForNothing(String path) {
        put(path, Shop.picture("png", 4, 4, Color.RED)).statusCode(400);
    }

    @Test
    void belongsToItsMerchant() {
        byte[] picture = Shop.picture("png", 40, 40, Color.RED);
        put("/profile/logo", picture).statusCode(204);
        RequestSpecification another = given().auth().oauth2(Tokens.merchant("another"));
        another.get(path("/profile/logo")).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.merchant("another"))
                .contentType("image/png")
                .body(picture)
                .put(path("/profile/logo"))
                .then()
                .statusCode(404);
        given().get(path("/profile/logo")).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.auditor())
                .get(path("/profile/logo"))
                .then()
                .statusCode(403);
    }

    @Test
    void isTakenAway() {
        put("/profile/logo?language=it", Shop.picture("png", 40, 40, Color.RED)).statusCode(204);
        request().delete(path("/profile/logo?language=it")).then().statusCode(204);
        request().get(path("/profile/logo?language=it")).then().statusCode(404);
    }

    private BufferedImage get(String path, String type) throws Exception {
        byte[] picture = request()
                .get(path(path))
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private ValidatableResponse put(String path, byte[] picture) {
        return request().body(picture).put(path(path)).then();
    }

    private RequestSpecification request() {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .urlEncodingEnabled(false)
                .contentType("image/png");
    }

    private String path(String rest) {
        return "/merchants/" + merchantId + rest;
    }
}
