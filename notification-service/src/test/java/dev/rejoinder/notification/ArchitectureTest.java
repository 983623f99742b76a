package dev.rejoinder.notification;

import dev.rejoinder.testing.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRules() {
        ServiceRules.check("dev.rejoinder.notification");
    }
}
