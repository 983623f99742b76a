package dev.rejoinder.notification.conversation;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import dev.rejoinder.kit.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What was said about a dispute, to whom and by whom. */
@Path("/disputes/{id}/conversation")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
class ConversationResource {

    private static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private final Conversations conversations;
    private final Caller caller;

    ConversationResource(Conversations conversations, Caller caller) {
        this.conversations = conversations;
        this.caller = caller;
    }

    /** Oldest first, as plain text without card numbers and bank accounts. */
    @GET
    public Page<Said> get(@RestPath UUID id, @RestQuery String cursor, @RestQuery Integer limit) {
        if (conversations.merchantOf(id).filter(caller::sees).isEmpty()) {
            throw new NotFound("dispute", id);
        }
        int size = Cursor.limit(limit);
        Cursor after = cursor == null || cursor.isEmpty() ? BEGINNING : Cursor.decode(cursor);
        List<Said> said = conversations.of(id, after, size + 1);
        boolean masked = !caller.seesPersonalData();
        return Page.of(said, size, each -> masked ? each.masked() : each, Said::cursor);
    }
}
