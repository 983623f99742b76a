package dev.rejoinder.evidence.orderlookup;

import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whose order a stranger's mail may be about: for services alone, as it looks at the orders of every merchant. */
@Path("/orders/lookup")
@RolesAllowed(Roles.SERVICE)
class OrderLookupResource {

    private static final int MOST_NAMES = 500;
    private static final int LONGEST_NAME = 100;

    /**
     * @param names order numbers of merchants and of Amazon, as the mail has them
     * @param sender the address it came from
     */
    record Mail(List<String> names, String sender) {}

    record NamedOrders(List<NamedOrder> items) {}

    private final OrderLookup lookup;

    OrderLookupResource(OrderLookup lookup) {
        this.lookup = lookup;
    }

    @POST
    @Operation(summary = "The orders of any merchant that have one of these numbers, up to 20")
    public NamedOrders find(Mail mail) {
        if (mail == null
                || mail.sender() == null
                || mail.names() == null
                || mail.names().size() > MOST_NAMES
                || mail.names().stream().anyMatch(name -> name == null || name.length() > LONGEST_NAME)) {
            throw new BadRequest("The body must have a sender and up to " + MOST_NAMES + " names of up to "
                    + LONGEST_NAME + " characters");
        }
        return new NamedOrders(lookup.find(mail.names(), mail.sender()));
    }
}
