package dev.rejoinder.simulator.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/")
class HomeResource {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String home() {
        return """
                An Amazon Pay that behaves. Everything here is simulated and kept in memory only.

                1. Open an account; the answer holds the private key your Amazon Pay client signs with.
                     curl -X PUT localhost:8090/merchants/teehaus -H 'Content-Type: application/json' \\
                       -d '{"ipnUrl": "http://127.0.0.1:8081/ipn/teehaus", "mailTo": "claims@teehaus.example"}'
                2. Let a shopper dispute an order.
                     curl -X POST localhost:8090/scenarios/chargeback -H 'Content-Type: application/json' \\
                       -d '{"merchantId": "teehaus", "outcome": "MerchantWon"}'
                   Others: more-evidence, a-to-z, claim-becomes-chargeback, buyer-cancels, deadline-passes
                3. Read and answer the dispute with any Amazon Pay SDK, under /live/v2 or /sandbox/v2.
                4. Let time pass.
                     curl -X PUT localhost:8090/clock -H 'Content-Type: application/json' -d '{"advance": "PT72H"}'

                GET  /claims            the truth about every claim
                GET  /deliveries        what was sent where, and what came back; /deliveries/summary counts
                GET  /scenarios         what is being played
                POST /scenarios         a script, with Content-Type application/yaml
                PUT  /faults            429, 5xx, slow or no answers, lost, late, doubled notices
                GET  /merchants         who has an account
                GET  /q/openapi         every address
                GET  /q/health          whether it is ready
                """;
    }
}
