package dev.rejoinder.simulator.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/deliveries")
class DeliveryResource {

    /** @param underWay handed to the senders and not answered yet */
    record Summary(int underWay, Map<Delivery.Result, Long> attempts) {}

    private final DeliveryLog log;
    private final PostOffice office;

    DeliveryResource(DeliveryLog log, PostOffice office) {
        this.log = log;
        this.office = office;
    }

    /** The oldest first. */
    @GET
    @Blocking
    public List<Delivery> list(@RestQuery String merchantId, @RestQuery String about, @RestQuery String messageId) {
        return log.all().stream()
                .filter(delivery -> merchantId == null || merchantId.equals(delivery.merchantId()))
                .filter(delivery -> about == null || about.equals(delivery.about()))
                .filter(delivery -> messageId == null || messageId.equals(delivery.messageId()))
                .toList();
    }

    @GET
    @Path("summary")
    public Summary summary() {
        return new Summary(office.underWay(), log.counts());
    }
}
