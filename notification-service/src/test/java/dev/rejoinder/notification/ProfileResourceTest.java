package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProfileResourceTest extends MailTest {

    private static final String HOURS =
            """
            {"periods": [{"days": ["MONDAY", "TUESDAY"], "from": "09:00", "until": "12:30"},
                         {"days": ["MONDAY"], "from": "13:00", "until": "17:30"}], "region": "BY"}
            """;

    private final String good = PROFILE.formatted(claims);

    @Test
    void keepsAProfile() {
        put(good).statusCode(200).header("ETag", "\"1\"");

        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/merchants/{m}/profile", merchantId)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Teehaus Nord"))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("contact.hours", equalTo("Mo-Fr 9-17 Uhr"))
                .body("claimRecipients", hasItem(claims));
    }

    @Test
    void takesALanguageForARecipient() {
        put(good.replace("[\"", "[{\"email\": \"it@example.com\", \"language\": \"it-CH\"}, \""))
                .statusCode(200)
                .body("claimRecipients[0].language", equalTo("it"))
                .body("claimRecipients[1]", equalTo(claims));
    }

    @Test
    void losesNobodysChange() {
        put(good).statusCode(200);
        put(good).statusCode(200).header("ETag", "\"1\"");
        String changed = good.replace("Teehaus Nord", "Teehaus Süd");
        put(changed).statusCode(428).contentType("application/problem+json");
        request()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(path())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        request().header("If-Match", "\"1\"").body(good).put(path()).then().statusCode(412);
    }

    @Test
    void belongsToItsMerchant() {
        put(good);
        given().auth().oauth2(Tokens.merchant("another")).get(path()).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.merchant("another"))
                .contentType("application/json")
                .body(good)
                .put(path())
                .then()
                .statusCode(404);
        given().auth().oauth2(Tokens.auditor()).get(path()).then().statusCode(403);
        given().get(path()).then().statusCode(401);
    }

    @Test
    void namesEveryFault() {
        put("{\"name\": \" \", \"language\": \"de\"}")
                .statusCode(422)
                .body("errors.field", hasItems("name", "country", "timeZone", "contact", "claimRecipients"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Teehaus Nord          | Tee\\nhaus               | name
                    Teehaus Nord          | Tee\\u202Ehaus           | name
                    "DE"                  | "Deutschland"            | country
                    "language": "de"      | "language": "fr"         | language
                    Europe/Berlin         | Mitteleuropa             | timeZone
                    https://teehaus       | http://teehaus           | contact.url
                    https://teehaus       | https://a:b@teehaus      | contact.url
                    +49 30 1234567        | ask Jan                  | contact.phone
                    hilfe@teehaus.example | hilfe@teehaus            | contact.email
                    ["claims              | ["x\\r\\nBcc: claims     | claimRecipients[0]
                    ["claims              | ["Jan <a@b.de>, claims   | claimRecipients[0]
                    """)
    void refuses(String instead, String of, String field) {
        put(good.replace(instead, of)).statusCode(422).body("detail", containsString(field));
    }

    @Test
    void keepsHoursAsTheyAreTold() {
        put(withHours(HOURS))
                .statusCode(200)
                .body("hours.periods[0].days", hasItems("MONDAY", "TUESDAY"))
                .body("hours.periods[0].from", equalTo("09:00"))
                .body("hours.periods[1].until", equalTo("17:30"))
                .body("hours.region", equalTo("BY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "BY"                | "XX"    | hours.region
                    "13:00"             | "12:00" | hours.periods
                    "17:30"             | "12:15" | hours.periods
                    "MONDAY", "TUESDAY" |         | hours.periods[0].days
                    "09:00"             | null    | hours.periods[0].from
                    """)
    void refusesHoursNobodyCanKeep(String instead, String of, String field) {
        put(withHours(HOURS.replace(instead, of == null ? "" : of)))
                .statusCode(422)
                .body("detail", containsString(field));
    }

    private String withHours(String hours) {
        return good.strip().replaceFirst("}$", ", \"hours\": " + hours + "}");
    }

    private ValidatableResponse put(String profile) {
        return request().body(profile).put(path()).then();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(Tokens.merchant(merchantId)).contentType("application/json");
    }

    private String path() {
        return "/merchants/" + merchantId + "/profile";
    }
}
