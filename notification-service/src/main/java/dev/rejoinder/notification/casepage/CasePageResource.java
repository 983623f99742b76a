package dev.rejoinder.notification.casepage;

import dev.rejoinder.notification.casepage.Drawing.Asking;
import dev.rejoinder.notification.link.StatusLinks;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.MailAddress;
import dev.rejoinder.notification.status.Door;
import dev.rejoinder.notification.status.Doors;
import dev.rejoinder.notification.status.LinkRequests;
import dev.rejoinder.notification.status.OpenCase;
import dev.rejoinder.notification.template.Plain;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Where shoppers see how their case stands. Who has the link needs nothing else; opening it changes nothing. */
@Path("/" + StatusLinks.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class CasePageResource {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_SECONDS = 30;
    private static final int LONGEST_NUMBER = 100;

    private final Doors doors;
    private final CaseViews views;
    private final LinkRequests requests;

    CasePageResource(Doors doors, CaseViews views, LinkRequests requests) {
        this.doors = doors;
        this.views = views;
        this.requests = requests;
    }

    @GET
    @Path("{token}")
    @Operation(summary = "The page of a case, for its shopper")
    @APIResponse(responseCode = "200", description = "Where the case stands")
    @APIResponse(responseCode = "404", description = "The link does not work, or no longer; the page offers a new one")
    @APIResponse(responseCode = "503", description = "Facts cannot be had now")
    public RestResponse<String> show(@RestPath String token, @RestQuery String lang, @Context HttpHeaders headers) {
        Door door = doors.open(token, Language.find(lang));
        return door instanceof Door.Open open ? page(open.found()) : closed(door, reader(lang, headers));
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Mail the case's shopper a new link, three times a day at most")
    @APIResponse(responseCode = "200", description = "It is on its way, as far as there is such a case")
    @APIResponse(responseCode = "422", description = "The link does not work, and no shopper is named")
    public RestResponse<String> renew(
            @RestPath String token,
            @RestForm String email,
            @RestForm String number,
            @RestQuery String lang,
            @Context HttpHeaders headers) {
        Door door = doors.open(token, Language.find(lang));
        if (door instanceof Door.Open open) {
            OpenCase found = open.found();
            requests.ask(found.dispute().id(), found.address(), found.language());
            return sent(found.language());
        }
        return door instanceof Door.Away ? closed(door, reader(lang, headers)) : ask(email, number, lang, headers);
    }

    @GET
    @Operation(summary = "Where a shopper can ask for a link")
    public RestResponse<String> start(@RestQuery String lang, @Context HttpHeaders headers) {
        Language language = reader(lang, headers);
        PageWords words = Drawing.words(language);
        return asking(OK, language, words.link_title(), words.link_what(LinkRequests.MOST_A_DAY), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Mail a shopper a new link; the answer is the same whether anybody is known")
    @APIResponse(responseCode = "200", description = "If there is such a case, a link is on its way")
    @APIResponse(responseCode = "422", description = "No e-mail address, or no number")
    public RestResponse<String> ask(
            @RestForm String email, @RestForm String number, @RestQuery String lang, @Context HttpHeaders headers) {
        Language language = reader(lang, headers);
        String address = email == null ? "" : email.strip();
        String reference = number == null ? "" : Plain.line(number);
        if (!MailAddress.isGood(address) || reference.isEmpty() || reference.length() > LONGEST_NUMBER) {
            PageWords words = Drawing.words(language);
            return asking(UNPROCESSABLE, language, words.link_title(), words.ask(), words.unclear());
        }
        requests.ask(address, reference, language);
        return sent(language);
    }

    private RestResponse<String> page(OpenCase found) {
        return Drawing.page(OK, views.of(found, Said.NOTHING));
    }

    static RestResponse<String> closed(Door door, Language language) {
        PageWords words = Drawing.words(language);
        if (door instanceof Door.Away) {
            return Drawing.asking(UNAVAILABLE, new Asking(language, words.away_title(), words.away(), null, false))
                    .header("Retry-After", RETRY_SECONDS)
                    .build();
        }
        return asking(NOT_FOUND, language, words.gone_title(), words.gone(), null);
    }

    private static RestResponse<String> sent(Language language) {
        PageWords words = Drawing.words(language);
        return Drawing.asking(OK, new Asking(language, words.link_sent_title(), words.link_sent(), null, false))
                .build();
    }

    private static RestResponse<String> asking(
            int status, Language language, String title, String text, String trouble) {
        return Drawing.asking(status, new Asking(language, title, text, trouble, true))
                .build();
    }

    static Language reader(String wanted, HttpHeaders headers) {
        return Language.find(wanted)
                .or(() -> headers.getAcceptableLanguages().stream()
                        .flatMap(locale -> Language.find(locale.toLanguageTag()).stream())
                        .findFirst())
                .orElse(Language.EN);
    }
}
