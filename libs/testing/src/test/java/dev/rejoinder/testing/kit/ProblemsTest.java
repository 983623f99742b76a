package dev.rejoinder.testing.kit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ProblemsTest {

    @Test
    void tellsACallerWithoutTokenThatItNeedsOne() {
        problem(given().get("/dead-letters"), 401, "needs a bearer token");
    }

    @Test
    void tellsACallerWithABrokenTokenWhatToCheck() {
        problem(given().auth().oauth2("not.a.token").get("/dead-letters"), 401, "not valid");
    }

    @Test
    void tellsACallerInTheWrongGroup() {
        problem(given().auth().oauth2(Tokens.merchant("m")).get("/dead-letters"), 403, "groups");
    }

    @Test
    void answersAnUnknownAddress() {
        problem(given().auth().oauth2(Tokens.ops()).get("/nothing-here"), 404, "nothing at this address");
    }

    @Test
    void answersAWrongMethod() {
        problem(given().auth().oauth2(Tokens.ops()).delete("/dead-letters"), 405, "does not take that method");
    }

    @Test
    void answersAListLimitOutOfRange() {
        problem(given().auth().oauth2(Tokens.ops()).get("/dead-letters?limit=0"), 400, "limit must be between");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        problem(post("{\"price\": {\"value\": \"1\", \"currency\": \"EUR\"}}"), 422, "name")
                .then()
                .body("errors[0].field", is("name"));
    }

    @Test
    void namesTheFieldThatCannotBe() {
        problem(post("{\"name\": \"a\", \"price\": {\"value\": \"1\", \"currency\": \"EURO\"}}"), 422, "ISO 4217")
                .then()
                .body("errors[0].field", is("price"));
        problem(post("{\"name\": \"a\", \"price\": {\"value\": \"lots\", \"currency\": \"EUR\"}}"), 422, "price.value");
    }

    @Test
    void namesThePlaceWhereJsonBreaks() {
        problem(post("{\"name\": \"a\",,}"), 400, "line 1, column 14");
    }

    @Test
    void refusesABodyWithoutLengthThatIsTooLargeAndAlarmsNobody() throws Exception {
        List<LogRecord> alarms = new ArrayList<>();
        Handler listener = new Listener(alarms);
        Logger log = Logger.getLogger("dev.rejoinder.kit.problem");
        log.addHandler(listener);
        HttpRequest endless = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/things"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(" ".repeat(11_000_000).getBytes(UTF_8))))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(endless, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(alarms).isEmpty();
        } finally {
            log.removeHandler(listener);
        }
    }

    @Test
    void tellsNothingOfAnUnforeseenFailure() {
        problem(given().get("/things/failure"), 500, "Something went wrong on our side")
                .then()
                .body("detail", is("Something went wrong on our side"));
    }

    @Test
    void asksToRetryWhenStorageIsAway() {
        problem(given().get("/things/storage"), 503, "retry").then().header("Retry-After", "5");
    }

    private static final class Listener extends Handler {

        private final List<LogRecord> heard;

        Listener(List<LogRecord> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord entry) {
            heard.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/things");
    }

    private static Response problem(Response answer, int status, String detail) {
        answer.then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("detail", containsString(detail));
        return answer;
    }
}
