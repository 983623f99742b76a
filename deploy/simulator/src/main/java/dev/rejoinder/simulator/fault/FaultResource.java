package dev.rejoinder.simulator.fault;

import dev.rejoinder.simulator.problem.Refused;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/faults")
class FaultResource {

    private final PresentFaults faults;

    FaultResource(PresentFaults faults) {
        this.faults = faults;
    }

    @GET
    public Faults get() {
        return faults.get();
    }

    /** What is left out ends. */
    @PUT
    public Faults set(Faults wanted) {
        if (wanted == null) {
            throw Refused.badRequest("Say what is to go wrong, for instance {\"seed\": 7, \"http429\": 0.1}");
        }
        faults.set(wanted);
        return faults.get();
    }

    @DELETE
    public Faults clear() {
        faults.clear();
        return faults.get();
    }
}
