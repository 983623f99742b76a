package dev.rejoinder.notification.inquiry;

import dev.rejoinder.kit.auth.ServiceToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

@Path("/")
@RegisterRestClient(configKey = "evidence")
@RegisterProvider(ServiceToken.class)
interface OrderApi {

    record Mail(List<String> names, String sender) {}

    record NamedOrders(List<NamedOrder> items) {}

    @POST
    @Path("orders/lookup")
    NamedOrders find(Mail mail);

    @GET
    @Path("merchants/{merchantId}/orders/{orderId}")
    OrderFacts order(@RestPath String merchantId, @RestPath String orderId);
}
