package dev.rejoinder.notification.clock;

import dev.rejoinder.businesstime.BusinessDays;
import dev.rejoinder.businesstime.OpeningHours;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** When people are there at a shop; on weekdays where it has told us nothing yet. */
@ApplicationScoped
class ShopHours {

    private static final OpeningHours UNKNOWN = OpeningHours.usual(ZoneOffset.UTC, BusinessDays.WEEKDAYS);

    private final Profiles profiles;

    ShopHours(Profiles profiles) {
        this.profiles = profiles;
    }

    OpeningHours of(String merchantId) {
        return profiles.find(merchantId).map(Profile::openingHours).orElse(UNKNOWN);
    }
}
