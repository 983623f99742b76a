package dev.rejoinder.notification.casepage;

import dev.rejoinder.notification.casepage.Answer.GivenFile;
import dev.rejoinder.notification.link.StatusLinks;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.status.Door;
import dev.rejoinder.notification.status.Doors;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The form on a case's page with which shoppers answer what they are asked. */
@Path("/" + StatusLinks.PATH)
@PermitAll
class AnswerResource {

    private final Doors doors;
    private final Answers answers;
    private final CaseViews views;

    AnswerResource(Doors doors, Answers answers, CaseViews views) {
        this.doors = doors;
        this.answers = answers;
        this.views = views;
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(summary = "A shopper answers what the shop asks, as if by mail")
    @APIResponse(responseCode = "200", description = "It has arrived")
    @APIResponse(responseCode = "403", description = "The link is for reading alone")
    @APIResponse(responseCode = "404", description = "The link does not work, or no longer")
    @APIResponse(responseCode = "409", description = "Nothing is asked any more")
    @APIResponse(responseCode = "413", description = "Over 10 MiB")
    @APIResponse(responseCode = "422", description = "Nothing of it is taken; the page says what to mend")
    public RestResponse<String> answer(
            @RestPath String token,
            @RestForm String text,
            @RestForm("files") List<FileUpload> files,
            @RestQuery String lang,
            @Context HttpHeaders headers) {
        Door door = doors.open(token, Language.find(lang));
        if (!(door instanceof Door.Open open)) {
            return CasePageResource.closed(door, CasePageResource.reader(lang, headers));
        }
        Said said = answers.take(open.found(), text == null ? "" : text, given(files));
        return Drawing.page(said.status(), views.of(open.found(), said));
    }

    /** Browsers send a nameless one where none was chosen. */
    private static List<GivenFile> given(List<FileUpload> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.size() > 0 || !file.fileName().isEmpty())
                        .map(file -> new GivenFile(file.fileName(), bytes(file)))
                        .toList();
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
