package dev.rejoinder.notification.confirm;

import dev.rejoinder.notification.link.ConfirmLinks;
import dev.rejoinder.notification.profile.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The pages behind links of our mails. Who has the link needs nothing else; opening it changes nothing. */
@Path("/" + ConfirmLinks.PATH)
@PermitAll
class ConfirmResource {

    private final Confirmations confirmations;

    ConfirmResource(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @GET
    @Path("{token}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The page behind a link of a mail, which asks before anything happens")
    @APIResponse(responseCode = "200", description = "What can be confirmed")
    @APIResponse(responseCode = "404", description = "No link of ours")
    @APIResponse(responseCode = "410", description = "Expired, used, or there is nothing to confirm any more")
    public RestResponse<String> show(@RestPath String token, @Context HttpHeaders headers) {
        return page(confirmations.open(token), headers);
    }

    @POST
    @Path("{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "What the button of that page does, once for each mail")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "404", description = "No link of ours")
    @APIResponse(responseCode = "410", description = "Expired, used, or there is nothing to confirm any more")
    @APIResponse(responseCode = "422", description = "No choice, or too long a comment; the page asks again")
    public RestResponse<String> confirm(
            @RestPath String token, @RestForm String choice, @RestForm String comment, @Context HttpHeaders headers) {
        return page(confirmations.confirm(token, choice, comment), headers);
    }

    private static RestResponse<String> page(Outcome outcome, HttpHeaders headers) {
        View view = Pages.of(outcome, language(headers));
        Drawn drawn = Drawn.of(view);
        return ResponseBuilder.<String>create(view.status(), null)
                .entity(drawn.html())
                .header("Content-Language", view.language().tag())
                .header("Content-Security-Policy", drawn.policy())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Language language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .flatMap(locale -> Language.find(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Language.EN);
    }
}
