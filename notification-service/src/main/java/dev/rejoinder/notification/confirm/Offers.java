package dev.rejoinder.notification.confirm;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class Offers {

    private final Map<String, Offer> byPurpose = new HashMap<>();

    Offers(@All List<Offer> offers) {
        for (Offer offer : offers) {
            if (byPurpose.put(offer.purpose(), offer) != null) {
                throw new IllegalStateException("two offers are called " + offer.purpose());
            }
        }
    }

    Optional<Offer> of(String purpose) {
        return Optional.ofNullable(byPurpose.get(purpose));
    }
}
