package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What verified people wrote, for whoever makes an exhibit of it. */
@Path("/inbound/words")
class WordsResource {

    private static final int MOST_AT_ONCE = 50;

    /**
     * What a mail says, without what it quotes.
     *
     * @param audience on whose side its writer is
     * @param text null, as the subject, after its shopper was forgotten
     */
    record ReplyWords(UUID id, UUID disputeId, String merchantId, Audience audience, String subject, String text) {}

    record Words(List<ReplyWords> items) {}

    private final IncomingRows rows;
    private final Caller caller;

    WordsResource(IncomingRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /**
     * In no order; mails that are not there, not for the caller, or no verified person's, are left out.
     *
     * @param id up to 50 of them
     */
    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.SERVICE})
    public Words words(@RestQuery List<UUID> id) {
        if (id.isEmpty() || id.size() > MOST_AT_ONCE) {
            throw new BadRequest("Name 1 to " + MOST_AT_ONCE + " mails, each as id=...");
        }
        return new Words(rows.all(id).stream()
                .filter(mail -> mail.verified() && mail.isByPerson() && caller.sees(mail.merchantId()))
                .map(mail -> new ReplyWords(
                        mail.id(), mail.disputeId(), mail.merchantId(), mail.writer(), mail.subject(), mail.words()))
                .toList());
    }
}
