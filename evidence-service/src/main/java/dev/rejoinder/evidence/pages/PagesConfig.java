package dev.rejoinder.evidence.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "pages")
interface PagesConfig {

    /** For one file, and as long again for those before it. Twelve scanned pages take some three seconds. */
    @WithDefault("20s")
    Duration patience();
}
