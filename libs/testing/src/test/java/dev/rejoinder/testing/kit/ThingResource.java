package dev.rejoinder.testing.kit;

import dev.rejoinder.event.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;

/** Fails in every way a service can. */
@Path("/things")
class ThingResource {

    record Thing(@NotBlank String name, Money price) {}

    @POST
    public Thing post(@Valid Thing thing) {
        return thing;
    }

    @GET
    @Path("failure")
    public String fail() {
        throw new IllegalStateException("a secret detail");
    }

    @GET
    @Path("storage")
    public String storage() throws SQLException {
        throw new SQLException("the connection is closed", "08003");
    }
}
