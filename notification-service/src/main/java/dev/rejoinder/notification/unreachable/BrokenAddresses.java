package dev.rejoinder.notification.unreachable;

import dev.rejoinder.notification.bounce.AddressBroken;
import dev.rejoinder.notification.bounce.Suppressions;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.profile.Recipient;
import dev.rejoinder.notification.template.Template;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Has somebody else at the shop told, once for each time an address breaks. */
@ApplicationScoped
class BrokenAddresses {

    static final String ADDRESS = "address";

    private final Profiles profiles;
    private final Suppressions suppressions;
    private final MailQueue mails;
    private final Clock clock;

    BrokenAddresses(Profiles profiles, Suppressions suppressions, MailQueue mails, Clock clock) {
        this.profiles = profiles;
        this.suppressions = suppressions;
        this.mails = mails;
        this.clock = clock;
    }

    void broken(@Observes AddressBroken broken) {
        profiles.find(broken.merchantId())
                .filter(profile -> of(profile).anyMatch(address -> address.equalsIgnoreCase(broken.address())))
                .ifPresent(profile -> tellSomebodyElse(broken, profile));
    }

    private void tellSomebodyElse(AddressBroken broken, Profile profile) {
        Optional<String> other = of(profile)
                .filter(address ->
                        suppressions.reason(broken.merchantId(), address).isEmpty())
                .findFirst();
        if (other.isEmpty()) {
            Log.warnf("Nobody at merchant %s can be reached by mail any more", broken.merchantId());
            return;
        }
        mails.queueTo(
                other.get(),
                new Occasion(
                        null,
                        broken.merchantId(),
                        "suppression/" + broken.suppressionId(),
                        Template.MERCHANT_ADDRESS_BROKEN,
                        clock.instant(),
                        Map.of(ADDRESS, broken.address())));
    }

    /** The shop's own addresses, in the order in which they are asked. */
    static Stream<String> of(Profile profile) {
        return Stream.concat(
                Stream.of(profile.contact().email()),
                profile.claimRecipients().stream().map(Recipient::email));
    }

    /** Whether somebody still hears of claims. */
    static boolean hears(Profile profile, String merchantId, Suppressions suppressions) {
        List<Recipient> recipients = profile.claimRecipients();
        return recipients.stream()
                .anyMatch(recipient ->
                        suppressions.reason(merchantId, recipient.email()).isEmpty());
    }
}
