package dev.rejoinder.notification.email;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.kit.problem.Forbidden;
import dev.rejoinder.kit.problem.Gone;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.notification.delivery.Preview;
import dev.rejoinder.notification.outgoing.StepLog;
import dev.rejoinder.notification.outgoing.Story;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The e-mails of disputes: sent, waiting, and not sent with the reason. */
@Path("/emails")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
class EmailResource {

    private static final int MOST_AT_ONCE = 50;

    record Count(long count) {}

    record Words(List<EmailWords> items) {}

    private final Emails emails;
    private final StepLog log;
    private final Preview preview;
    private final Caller caller;

    EmailResource(Emails emails, StepLog log, Preview preview, Caller caller) {
        this.emails = emails;
        this.log = log;
        this.preview = preview;
        this.caller = caller;
    }

    @GET
    public Page<EmailView> list(
            @RestQuery UUID disputeId,
            @RestQuery String merchantId,
            @RestQuery Status status,
            @RestQuery String cursor,
            @RestQuery Integer limit) {
        int size = Cursor.limit(limit);
        List<Email> rows = emails.list(filter(disputeId, merchantId, status), Cursor.decode(cursor), size + 1);
        boolean masked = !caller.seesPersonalData();
        return Page.of(rows, size, email -> EmailView.of(email, masked), Email::cursor);
    }

    @GET
    @Path("count")
    public Count count(@RestQuery UUID disputeId, @RestQuery String merchantId, @RestQuery Status status) {
        return new Count(emails.count(filter(disputeId, merchantId, status)));
    }

    /**
     * What several mails say, in no order; those that are not there, came back, or are not for the caller, are left out.
     *
     * @param id up to 50 of them
     */
    @GET
    @Path("words")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.SERVICE})
    public Words words(@RestQuery List<UUID> id) {
        if (id.isEmpty() || id.size() > MOST_AT_ONCE) {
            throw new BadRequest("Name 1 to " + MOST_AT_ONCE + " mails, each as id=...");
        }
        return new Words(emails.words(id).stream()
                .filter(words -> sees(words.audience(), words.merchantId()))
                .toList());
    }

    @GET
    @Path("{id}")
    public RestResponse<EmailDetails> get(@RestPath UUID id) {
        Email email = visible(id);
        Story story = log.of(id).orElseThrow(() -> new NotFound("e-mail", id));
        return ResponseBuilder.ok(EmailDetails.of(email, story, !caller.seesPersonalData()))
                .header("ETag", story.etag())
                .build();
    }

    /** The mail as its reader sees it, or would if it left now, in a page that may do nothing. */
    @GET
    @Path("{id}/html")
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<String> html(@RestPath UUID id) {
        Email email = visible(id);
        if (!caller.seesPersonalData()) {
            throw new Forbidden("Auditors see that a mail was sent, not what it says");
        }
        if (email.erasedAt() != null) {
            throw new Gone("What the mail said was erased at " + email.erasedAt());
        }
        String page = email.html() != null || !email.status().isAhead()
                ? email.html()
                : preview.of(id).orElse(null);
        if (page == null) {
            throw new NotFound("written e-mail", id);
        }
        return ResponseBuilder.ok(page)
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }

    private EmailFilter filter(UUID disputeId, String merchantId, Status status) {
        return new EmailFilter(caller.scope(merchantId), disputeId, status, seesOps());
    }

    /** To a merchant, another merchant's mails and those to ops do not exist. */
    private Email visible(UUID id) {
        Email email = emails.get(id);
        if (!sees(email.audience(), email.merchantId())) {
            throw new NotFound("e-mail", id);
        }
        return email;
    }

    private boolean sees(Audience audience, String merchantId) {
        return audience == Audience.OPS ? seesOps() : caller.sees(merchantId);
    }

    private boolean seesOps() {
        return caller.scope(null) == null;
    }
}
