package dev.rejoinder.ingest;

import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.OpenApiFile;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class OpenApiTest {

    @Test
    void describesTheServiceAsItIs() {
        OpenApiFile.check("openapi.yaml");
    }
}
