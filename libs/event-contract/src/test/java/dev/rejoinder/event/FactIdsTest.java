package dev.rejoinder.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactIdsTest {

    private static final UUID CLAIM = UUID.fromString("0b8c2f7e-5a51-5d1c-9d3e-2f6a0f3b7c11");

    @Test
    void givesTheSameIdForTheSameThingOnEveryMachine() {
        assertThat(FactIds.of("merchant", "WEBHOOK", "msg_1")).hasToString("c61d9083-6967-5ef2-aa4a-4984533df686");
        assertThat(FactIds.fact(CLAIM, "claim.reported.v1", 1)).hasToString("078cf72d-d01e-5af7-aaee-5552c419391a");
    }

    @Test
    void isAUuidOfVersionFive() {
        UUID id = FactIds.of("merchant", "WEBHOOK", "msg_1");

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void tellsPartsApartHoweverTheyAreCut() {
        assertThat(FactIds.of("ab", "c")).isNotEqualTo(FactIds.of("a", "bc"));
        assertThat(FactIds.of("a:1", "b")).isNotEqualTo(FactIds.of("a", "1:b"));
    }
}
