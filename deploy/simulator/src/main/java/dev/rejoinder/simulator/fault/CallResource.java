package dev.rejoinder.simulator.fault;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/calls/summary")
class CallResource {

    /** @param answers how many had which status; 0 where the connection ended before an answer */
    record Summary(Map<Integer, Long> answers) {}

    private final CallCounts counts;

    CallResource(CallCounts counts) {
        this.counts = counts;
    }

    @GET
    public Summary summary() {
        return new Summary(counts.byStatus());
    }
}
