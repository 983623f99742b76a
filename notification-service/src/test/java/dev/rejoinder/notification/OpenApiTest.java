package dev.rejoinder.notification;

import dev.rejoinder.testing.OpenApiFile;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends MailTest {

    @Test
    void isDescribedAsItIs() {
        OpenApiFile.check("openapi.yaml");
    }
}
