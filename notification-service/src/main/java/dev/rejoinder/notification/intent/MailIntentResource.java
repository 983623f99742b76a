package dev.rejoinder.notification.intent;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.notification.attachment.Attachments;
import dev.rejoinder.notification.attachment.FileChoice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** What a mail that reached us seems to ask for; nothing of it happens before a person says so here. */
@Path("/inbound/mails/{id}/intents")
class MailIntentResource {

    record IntentList(List<IntentView> items) {}

    /** @param files for evidence: which of the mail's; all if left out */
    record Chosen(List<FileChoice> files) {}

    private final Intents intents;
    private final IntentRows rows;
    private final Attachments attachments;
    private final Caller caller;

    MailIntentResource(Intents intents, IntentRows rows, Attachments attachments, Caller caller) {
        this.intents = intents;
        this.rows = rows;
        this.attachments = attachments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    @Operation(summary = "What a mail may ask for, found by rules for words, with the reasons")
    public IntentList list(@RestPath UUID id) {
        return new IntentList(rows.ofMail(id).stream()
                .filter(found -> caller.sees(found.merchantId()))
                .map(this::view)
                .toList());
    }

    @POST
    @Path("{intent}/confirmation")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @Operation(
            summary = "Say that the mail asks for this, which does it; again, it changes nothing",
            description =
                    "withdraw, appeal: the shopper is told how. complaint: the case goes a level up. evidence: files go into"
                            + " the packet, all or those named, and the shop is told.")
    @APIResponse(responseCode = "200", description = "Confirmed")
    @APIResponse(responseCode = "503", description = "evidence-service is away; ask again, what is added stays")
    @APIResponse(responseCode = "404", description = "The mail asks for nothing of this kind")
    public IntentView confirm(
            @RestPath UUID id,
            @RestPath String intent,
            @RestHeader("Authorization") String authorization,
            Chosen chosen) {
        FoundIntent found = Arrays.stream(Intent.values())
                .filter(each -> each.wireName().equals(intent))
                .findFirst()
                .flatMap(each -> rows.find(id, each))
                .filter(each -> caller.sees(each.merchantId()))
                .orElseThrow(() -> new NotFound("intent " + intent + " of mail", id));
        if (found.intent() == Intent.EVIDENCE) {
            List<FileChoice> files = chosen == null ? null : chosen.files();
            attachments.give(id, found.disputeId(), found.merchantId(), files, authorization);
        }
        intents.confirm(found, caller.name());
        return view(rows.find(id, found.intent()).orElseThrow());
    }

    private IntentView view(FoundIntent found) {
        return IntentView.of(found, !caller.seesPersonalData());
    }
}
