package dev.rejoinder.evidence.effect;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How effects are brought about. */
@ConfigMapping(prefix = "rejoinder.effects")
interface EffectConfig {

    /** Longer than all calls of one run may take: when it ends, whoever took an effect is taken for dead. */
    @WithDefault("PT3M")
    Duration lease();
}
