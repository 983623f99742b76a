package dev.rejoinder.ingest;

import dev.rejoinder.testing.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfEveryService() {
        ServiceRules.check("dev.rejoinder.ingest");
    }
}
