package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;

import dev.rejoinder.testing.Tokens;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What a shop uploads for its mails. */
public final class Shop {

    private Shop() {}

    /** The same bytes each time, which change nothing when they are there already. */
    public static void givePictures(String merchantId) {
        put(merchantId, "/profile/logo", picture("png", 480, 120, Color.decode("#7A1F2B")));
        put(merchantId, "/products/K-11/picture", picture("jpeg", 300, 300, Color.GRAY));
    }

    static void put(String merchantId, String path, byte[] picture) {
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("image/png")
                .body(picture)
                .put("/merchants/" + merchantId + path)
                .then()
                .statusCode(204);
    }

    static byte[] picture(String format, int width, int height, Color color) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(color);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
