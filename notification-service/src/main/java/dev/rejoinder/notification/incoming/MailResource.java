package dev.rejoinder.notification.incoming;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.mail.mime.MailHeaders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Mails that reached us: what shoppers and merchants answer, and what nobody can place yet. */
@Path("/inbound/mails")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
class MailResource {

    /** @param id the same for the same mail */
    record Taken(UUID id) {}

    record Assignment(UUID disputeId) {}

    private final IncomingMails mails;
    private final IncomingRows rows;
    private final Caller caller;

    MailResource(IncomingMails mails, IncomingRows rows, Caller caller) {
        this.mails = mails;
        this.rows = rows;
        this.caller = caller;
    }

    @POST
    @Consumes("message/rfc822")
    @RolesAllowed({Roles.SERVICE, Roles.OPS})
    @ResponseStatus(202)
    @Operation(summary = "Take a mail as it was received, with all its header lines; see docs/replies.md")
    @APIResponse(responseCode = "202", description = "Kept; the same mail again changes nothing")
    @APIResponse(responseCode = "400", description = "Not a mail")
    @APIResponse(responseCode = "409", description = "It says that a mail came back which is still being sent")
    @APIResponse(responseCode = "413", description = "Over 10 MiB")
    public Taken take(byte[] mail) {
        if (!MailHeaders.isMail(mail)) {
            throw new BadRequest("The body is not a mail: it must begin with the header lines of one, byte for byte as"
                    + " it was received");
        }
        return new Taken(mails.take(mail));
    }

    /** Newest first. What is not assigned yet is for operators, except what answers a merchant's own dispute. */
    @GET
    public Page<MailView> list(
            @RestQuery Whose.State state,
            @RestQuery UUID disputeId,
            @RestQuery String merchantId,
            @RestQuery String cursor,
            @RestQuery Integer limit) {
        int size = Cursor.limit(limit);
        MailFilter filter = new MailFilter(caller.scope(merchantId), disputeId, state);
        List<IncomingMail> found = rows.list(filter, Cursor.decode(cursor), size + 1);
        boolean masked = !caller.seesPersonalData();
        return Page.of(found, size, mail -> MailView.of(mail, masked), IncomingMail::cursor);
    }

    @GET
    @Path("{id}")
    public MailDetails get(@RestPath UUID id) {
        return details(visible(id));
    }

    /** A person says which dispute the mail is about. */
    @POST
    @Path("{id}/assignment")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @APIResponse(responseCode = "200", description = "It is that dispute's from now on")
    @APIResponse(responseCode = "409", description = "It is somebody's already, or nobody's word")
    @APIResponse(responseCode = "422", description = "No dispute is named, or none that is known")
    public MailDetails assign(@RestPath UUID id, Assignment assignment) {
        visible(id);
        UUID disputeId = assignment == null ? null : assignment.disputeId();
        Optional<String> merchantId = disputeId == null ? Optional.empty() : rows.merchantOf(disputeId);
        if (merchantId.filter(caller::sees).isEmpty()) {
            throw Unprocessable.field("disputeId", "no dispute of this id is known");
        }
        return details(mails.assign(id, disputeId, merchantId.get(), caller.name()));
    }

    /** A file that came with the mail; for saving, never for showing. */
    @GET
    @Path("{id}/files/{number}")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public RestResponse<byte[]> file(@RestPath UUID id, @RestPath int number) {
        visible(id);
        KeptFile file = rows.files(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("file", number));
        byte[] content = rows.content(id, number).orElseThrow(() -> new NotFound("file", number));
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseBuilder.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    private MailDetails details(IncomingMail mail) {
        return MailDetails.of(mail, rows.files(mail.id()), !caller.seesPersonalData());
    }

    /** To a merchant, mails of others and of nobody do not exist. */
    private IncomingMail visible(UUID id) {
        IncomingMail mail = rows.find(id).orElseThrow(() -> new NotFound("mail", id));
        if (mail.merchantId() == null ? isMerchant() : !caller.sees(mail.merchantId())) {
            throw new NotFound("mail", id);
        }
        return mail;
    }

    private boolean isMerchant() {
        return caller.scope(null) != null;
    }
}
