package dev.rejoinder.notification.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who runs the system, and hears of its troubles. */
@ConfigMapping(prefix = "rejoinder.ops")
public interface OpsConfig {

    /** Stands where a merchant is named; no merchant can be named so. */
    String MERCHANT_ID = "-";

    /** Without one these mails are not written. */
    Optional<String> address();

    @WithDefault("en")
    String language();

    @WithDefault("UTC")
    ZoneId timeZone();

    /** How often it is looked whether there is trouble. */
    @WithDefault("30s")
    Duration poll();

    default Optional<Profile> profile() {
        Language written = Language.find(language()).orElse(Language.EN);
        return address()
                .map(to -> new Profile(
                        "Rejoinder",
                        "",
                        written,
                        timeZone().getId(),
                        new Contact(to, null, null, null),
                        List.of(new Recipient(to, null)),
                        null,
                        null,
                        null));
    }
}
