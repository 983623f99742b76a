package dev.rejoinder.notification.dispute;

import dev.rejoinder.kit.auth.ServiceToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/insights")
@RegisterRestClient(configKey = "evidence")
@RegisterProvider(ServiceToken.class)
interface InsightApi {

    record Summary(Insight.Disputes disputes, List<Insight.MoneyRow> money) {}

    record WinRates(List<Insight.WinRate> groups) {}

    @GET
    @Path("summary")
    Summary summary(@RestQuery String merchantId, @RestQuery Instant from, @RestQuery Instant until);

    @GET
    @Path("win-rates")
    WinRates winRates(
            @RestQuery String merchantId, @RestQuery Instant from, @RestQuery Instant until, @RestQuery String by);
}
