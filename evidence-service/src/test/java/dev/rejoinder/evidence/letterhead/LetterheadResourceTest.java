package dev.rejoinder.evidence.letterhead;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
class LetterheadResourceTest {

    private final String merchantId = "teehaus-" + UUID.randomUUID();

    @Test
    void isPlainUntilOneIsGiven() {
        get().statusCode(200)
                .body("name", equalTo(merchantId))
                .body("timeZone", equalTo("UTC"))
                .body("accentColor", equalTo("#1F3A5F"));
    }

    @Test
    void keepsWhatIsGiven() {
        put(Map.of(
                        "name", "Teehaus Nord",
                        "addressLines", List.of("Speicherstraße 12", "20457 Hamburg"),
                        "email", "service@teehaus-nord.example",
                        "phone", "+49 40 5550 1234",
                        "url", "https://teehaus-nord.example",
                        "accentColor", "#0B6E4F",
                        "timeZone", "Europe/Berlin",
                        "language", "de"))
                .statusCode(200)
                .body("language", equalTo("de"));
        get().body("language", equalTo("de"));
        put(Map.of("name", "Teehaus Süd")).statusCode(200);

        get().body("name", equalTo("Teehaus Süd"))
                .body("addressLines.size()", equalTo(0))
                .body("language", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "accentColor, #FFDD00, too pale",
        "accentColor, red, must look like",
        "timeZone, Mars/Olympus, IANA",
        "language, fr, 'must be one of en, de, it, es'",
        "email, nobody, e",
        "url, javascript:alert(1), https",
        "name, ' ', blank"
    })
    void namesTheFieldThatIsWrong(String field, String value, String message) {
        Map<String, String> letterhead = new HashMap<>(Map.of("name", "Teehaus Nord"));
        letterhead.put(field, value);

        put(letterhead)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void belongsToItsMerchant() {
        given().auth()
                .oauth2(Tokens.merchant("somebody-else"))
                .get(path())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.auditor())
                .contentType("application/json")
                .body(Map.of("name", "x"))
                .put(path())
                .then()
                .statusCode(403);
    }

    private ValidatableResponse get() {
        return given().auth().oauth2(Tokens.merchant(merchantId)).get(path()).then();
    }

    private ValidatableResponse put(Map<String, ?> letterhead) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(letterhead)
                .put(path())
                .then();
    }

    private String path() {
        return "/merchants/" + merchantId + "/letterhead";
    }
}
