package dev.rejoinder.evidence.proof;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ProofTest {

    private final Shop shop = new Shop();
    private final String path = shop.orderPath() + "/shipments/1/proof-of-delivery";

    @BeforeEach
    void ship() {
        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);
    }

    @Test
    void keepsAPdfAsItIs() throws IOException {
        byte[] pdf = pdf();
        put("application/pdf", pdf).statusCode(200).body("sha256", notNullValue());

        byte[] stored = shop.get(path)
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(stored).isEqualTo(pdf);
        shop.get(shop.orderPath())
                .body("shipments[0].proofOfDelivery.mediaType", equalTo("application/pdf"))
                .body("shipments[0].proofOfDelivery.size", equalTo(pdf.length));
    }

    @Test
    void staysWhenTheShipmentIsToldAnew() throws IOException {
        put("application/pdf", pdf()).statusCode(200);
        shop.putShipment("1", Shop.delivered().replace("neighbour", "porch"))
                .statusCode(200)
                .body("deliveredTo", equalTo("porch"))
                .body("proofOfDelivery.mediaType", equalTo("application/pdf"));
    }

    @Test
    void drawsAPhotoAnewWithoutWhatTheCameraWroteIntoIt() throws IOException {
        byte[] photo = turnedPhoto(40, 20);
        assertThat(new String(photo, ISO_8859_1)).contains("Exif");

        // The type follows from the bytes, whatever the request says.
        put("image/png", photo).statusCode(200).body("mediaType", equalTo("image/jpeg"));

        byte[] stored = shop.get(path).contentType("image/jpeg").extract().asByteArray();
        assertThat(new String(stored, ISO_8859_1)).doesNotContain("Exif");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(stored));
        assertThat(picture.getWidth()).as("turned upright").isEqualTo(20);
        assertThat(picture.getHeight()).isEqualTo(40);
    }

    @Test
    void refusesWhatIsNoneOfTheKinds() {
        put("application/pdf", "<html>".getBytes(UTF_8)).statusCode(422).body("errors.field", contains("body"));
        put("application/pdf", "%PDF-1.7 but no more".getBytes(UTF_8)).statusCode(422);
        put("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2})
                .statusCode(422);
        put("text/html", new byte[] {1}).statusCode(415);
    }

    @Test
    void refusesWhatIsTooLarge() {
        put("application/pdf", new byte[5 * 1024 * 1024 + 1]).statusCode(413);
    }

    @Test
    void needsAShipmentAndItsMerchant() throws IOException {
        shop.request()
                .contentType("application/pdf")
                .body(pdf())
                .put(path.replace("/1/", "/2/"))
                .then()
                .statusCode(404);
        shop.get(path).statusCode(404);
        given().auth().oauth2(Tokens.merchant("someone-else")).get(path).then().statusCode(404);
        given().auth().oauth2(Tokens.auditor()).get(path).then().statusCode(403);
    }

    private ValidatableResponse put(String type, byte[] file) {
        return shop.request().contentType(type).body(file).put(path).then();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A JPEG that says in Exif that the camera was held upright (6). */
    private static byte[] turnedPhoto(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        byte[] jpeg = bytes.toByteArray();
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, 2);
        turned.write(exif);
        turned.write(jpeg, 2, jpeg.length - 2);
        return turned.toByteArray();
    }
}
