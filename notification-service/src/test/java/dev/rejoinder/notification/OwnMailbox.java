package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;

import dev.rejoinder.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merchant's mailbox at a provider of their own, and what the merchant tells us of it. */
final class OwnMailbox implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}");

    final FlakySmtp server = new FlakySmtp();
    final String password = "secret-" + UUID.randomUUID();
    final String address;
    private final String merchantId;

    OwnMailbox(String merchantId) {
        this.merchantId = merchantId;
        this.address = "claims@" + UUID.randomUUID() + ".example";
        server.start();
        server.user(address, password);
    }

    String settings() {
        return """
                {"host": "127.0.0.1", "port": %d, "encryption": "NONE", "username": "%s", "password": "%s",
                 "address": "%s"}
                """
                .formatted(server.port(), address, password, address);
    }

    OwnMailbox verified() {
        put(settings()).then().statusCode(200);
        sendCode().then().statusCode(200);
        confirm(lastCode()).then().statusCode(200);
        return this;
    }

    Response put(String json) {
        return asMerchant().body(json).put(path());
    }

    Response put(String json, String ifMatch) {
        return asMerchant().header("If-Match", ifMatch).body(json).put(path());
    }

    Response get() {
        return asMerchant().get(path());
    }

    Response delete() {
        return asMerchant().delete(path());
    }

    Response sendCode() {
        return asMerchant().post(path() + "/verification");
    }

    Response confirm(String code) {
        return asMerchant().body("{\"code\": \"" + code + "\"}").post(path() + "/confirmation");
    }

    String lastCode() {
        List<MimeMessage> mails = mailsTo(address);
        try {
            // Its text names the address, and a part of that may look like a code.
            Matcher code = CODE.matcher(mails.get(mails.size() - 1).getSubject());
            code.find();
            return code.group();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<MimeMessage> mailsTo(String recipient) {
        return server.mails().stream()
                .filter(mail -> MailTest.header(mail, "To").contains(recipient))
                .toList();
    }

    String path() {
        return "/merchants/" + merchantId + "/mail-account";
    }

    private RequestSpecification asMerchant() {
        return given().auth().oauth2(Tokens.merchant(merchantId)).contentType("application/json");
    }

    @Override
    public void close() {
        server.stop();
    }
}
