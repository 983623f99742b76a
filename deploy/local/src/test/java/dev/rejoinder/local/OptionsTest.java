package dev.rejoinder.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void areReadInAnyOrder() {
        assertThat(Options.of(List.of("--stop", "--demo"))).isEqualTo(new Options(false, true, true, false));
    }

    @Test
    void areRefusedWhenUnknownOrWithoutSense() {
        assertThatThrownBy(() -> Options.of(List.of("--fast"))).hasMessageContaining("Unknown option --fast");
        assertThatThrownBy(() -> Options.of(List.of("--stop"))).hasMessageContaining("use it with --demo");
        assertThatThrownBy(() -> Options.of(List.of("--demo", "--stop", "--detach")))
                .hasMessageContaining("--detach");
    }
}
