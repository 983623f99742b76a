package dev.rejoinder.evidence;

import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.OpenApiFile;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class OpenApiTest {

    @Test
    void isDescribedByTheCommittedFile() {
        OpenApiFile.check("openapi.yaml");
    }
}
