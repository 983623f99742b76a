package dev.rejoinder.notification;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As in production: a merchant's mail server is on the internet. */
@QuarkusTest
@TestProfile(PublicMailServersTest.NotLocal.class)
class PublicMailServersTest extends MailTest {

    public static final class NotLocal implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rejoinder.mail-account.local", "false");
        }
    }

    private static final String SETTINGS =
            """
            {"host": "smtp.example.com", "port": 587, "encryption": "STARTTLS", "username": "u", "password": "p",
             "address": "claims@example.com"}
            """;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({
        "smtp.example.com, 127.0.0.1, host",
        "smtp.example.com, localhost, host",
        "smtp.example.com, 2130706433, host",
        "smtp.example.com, [::1], host",
        "587, 5432, port",
        "587, 0, port",
        "STARTTLS, NONE, encryption"
    })
    void refuses(String instead, String of, String field) {
        try (OwnMailbox own = new OwnMailbox(merchantId)) {
            own.put(SETTINGS.replace(instead, of)).then().statusCode(422).body("errors.field", hasItem(field));
        }
    }

    /** As a name does that leads to a public address when it is stored, and to this machine later. */
    @Test
    void speaksToNoneThatIsNotPublic() throws Exception {
        try (OwnMailbox own = new OwnMailbox(merchantId);
                Connection connection = database.getConnection();
                PreparedStatement move = connection.prepareStatement(
                        "update mail_account set host = '127.0.0.1', port = ?, encryption = 'NONE' where merchant_id = ?")) {
            own.put(SETTINGS).then().statusCode(200);
            move.setInt(1, own.server.port());
            move.setString(2, merchantId);
            move.executeUpdate();

            own.sendCode()
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("host"))
                    .body("detail", containsString("not public"));
        }
    }
}
