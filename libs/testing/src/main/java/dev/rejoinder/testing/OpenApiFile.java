package dev.rejoinder.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the committed description of a service's HTTP interface true, so that no change of it goes unseen. */
public final class OpenApiFile {

    private static final String ACCEPT = "openapi.accept";

    private OpenApiFile() {}

    /**
     * Compares what the running service says of itself with the committed file; for use in a {@code @QuarkusTest}.
     *
     * @param file relative to the module, usually {@code openapi.yaml}
     */
    public static void check(String file) {
        String described = described();
        Path committed = Path.of(file);
        if (Boolean.getBoolean(ACCEPT)) {
            write(committed, described);
        }
        assertThat(read(committed))
                .as(
                        "%s must say what the service does. If the change is meant, accept it with"
                                + " mvn test -pl %s -am -Dtest='*OpenApi*' -Dsurefire.failIfNoSpecifiedTests=false -D%s=true"
                                + " and commit the file",
                        file, Path.of("").toAbsolutePath().getFileName(), ACCEPT)
                .isEqualTo(described);
    }

    /** Without the server's address, which is another one in each test run. */
    private static String described() {
        return RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("(?m)^servers:\\R(?:[- ].*\\R)*", "");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
