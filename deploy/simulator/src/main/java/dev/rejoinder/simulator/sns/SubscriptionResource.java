package dev.rejoinder.simulator.sns;

import dev.rejoinder.simulator.account.Merchants;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/merchants/{id}/subscription")
class SubscriptionResource {

    /** @param topicArn that the confirmation is about */
    record Offered(String topicArn) {}

    private final Merchants merchants;
    private final Notices notices;

    SubscriptionResource(Merchants merchants, Notices notices) {
        this.merchants = merchants;
        this.notices = notices;
    }

    /** Sends a SubscriptionConfirmation to the merchant's address; see /deliveries for what became of it. */
    @POST
    @ResponseStatus(202)
    public Offered offer(@RestPath String id) {
        notices.offerSubscription(merchants.get(id));
        return new Offered(merchants.get(id).topicArn());
    }
}
