package dev.rejoinder.evidence.intake;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.file.CheckedFile;
import dev.rejoinder.evidence.file.FileChecks;
import dev.rejoinder.evidence.file.FileKind;
import dev.rejoinder.evidence.file.FileUse;
import dev.rejoinder.evidence.file.LargeFiles;
import dev.rejoinder.evidence.file.StoredFiles;
import dev.rejoinder.evidence.file.StoredPages.FileKey;
import dev.rejoinder.evidence.file.Unreadable;
import dev.rejoinder.evidence.item.EvidenceItem;
import dev.rejoinder.evidence.packet.FilePages;
import dev.rejoinder.evidence.pages.PagePictures;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.Gone;
import dev.rejoinder.kit.problem.TooLarge;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files that a person gives for one dispute. */
@Path("/disputes/{id}/evidence")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class EvidenceResource {

    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int PART = 512 * 1024;

    /** While it is looked at: its bytes, the same as text, and what the database driver takes. */
    private static final int TIMES_IN_MEMORY = 3;

    private static final String FILE = "file";

    /**
     * @param description and givenFrom are hidden from auditors
     * @param pagesShown how many pages of a PDF are printed in the packet; 0 if they could not be drawn
     */
    record ItemView(
            UUID id,
            EvidenceKind kind,
            String description,
            String givenFrom,
            Instant originAt,
            String mediaType,
            long size,
            String sha256,
            Instant addedAt,
            String addedBy,
            int pagesShown) {

        static ItemView of(EvidenceItem item, FilePages pages, boolean whole) {
            return new ItemView(
                    item.id(),
                    item.kind(),
                    whole ? item.description() : "***",
                    whole || item.givenFrom() == null ? item.givenFrom() : "***",
                    item.originAt(),
                    item.mediaType(),
                    item.size(),
                    item.sha256(),
                    item.addedAt(),
                    item.addedBy(),
                    pages == null ? 0 : pages.shown().size());
        }
    }

    /** @param from the other dispute's id */
    record Reuse(UUID from) {}

    record ItemsView(List<ItemView> items) {}

    private final DisputeDesk desk;
    private final GivenEvidence evidence;
    private final PagePictures pictures;
    private final StoredFiles files;
    private final LargeFiles largeFiles;
    private final Caller caller;

    EvidenceResource(
            DisputeDesk desk,
            GivenEvidence evidence,
            PagePictures pictures,
            StoredFiles files,
            LargeFiles largeFiles,
            Caller caller) {
        this.desk = desk;
        this.evidence = evidence;
        this.pictures = pictures;
        this.files = files;
        this.largeFiles = largeFiles;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public ItemsView list(@RestPath UUID id) {
        return view(evidence.of(desk.visible(id)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Give a file of at most 20 MB: PDF, JPEG, PNG, CSV, XLS, XLSX, DOC, DOCX or ODS",
            description =
                    "kind is one of those /requirements names; pictures are drawn anew, without the camera's data, a PNG over 1.5 MB as JPEG"
                            + " (mediaType tells); the first 12 pages of a PDF are printed in the packet")
    @APIResponse(responseCode = "413", description = "Over 20 MB")
    @APIResponse(responseCode = "422", description = "The file is refused, with the reason, or a field is wrong")
    public ItemView add(
            @RestPath UUID id,
            @RestForm(FILE) FileUpload file,
            @RestForm String kind,
            @RestForm String description,
            @RestForm String givenFrom,
            @RestForm String originAt) {
        Dispute dispute = desk.visible(id);
        Fields fields = new Fields();
        GivenEvidence.About about = new GivenEvidence.About(
                fields.oneOf("kind", kind, EvidenceKind.class),
                fields.requiredText("description", description, 300),
                fields.text("givenFrom", givenFrom, 100),
                fields.time("originAt", originAt));
        fields.refuseIf(file == null, FILE, "is required");
        fields.refuseIfWrong();
        String by = caller.name();
        EvidenceItem item = largeFiles.reading(
                TIMES_IN_MEMORY * file.size(), () -> evidence.add(dispute, about, pictures.with(checked(file)), by));
        return view(List.of(item)).items().get(0);
    }

    /** Takes over what was given for another dispute about the same order. Again, it changes nothing. */
    @POST
    @Path("reuse")
    public ItemsView reuse(@RestPath UUID id, @NotNull Reuse request) {
        Fields fields = new Fields();
        UUID from = fields.required("from", request.from());
        fields.refuseIfWrong();
        return view(evidence.reuse(desk.visible(id), from, caller.name()));
    }

    /** The stored file. Auditors do not get it: a file cannot be masked. */
    @GET
    @Path("{itemId}")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.SERVICE})
    public RestResponse<StreamingOutput> get(@RestPath UUID id, @RestPath UUID itemId) {
        EvidenceItem item = evidence.find(desk.visible(id), itemId);
        if (!files.isKeptFor(FileUse.ofDispute(id), item.merchantId(), item.sha256())) {
            throw new Gone("The file was erased; its hash is left: " + item.sha256());
        }
        String ending =
                FileKind.ofMediaType(item.mediaType()).map(FileKind::extension).orElse("bin");
        return ResponseBuilder.<StreamingOutput>ok(out -> write(item, out), item.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"evidence-" + itemId + "." + ending + "\"")
                .build();
    }

    private ItemsView view(List<EvidenceItem> items) {
        boolean whole = caller.seesPersonalData();
        Map<FileKey, FilePages> drawn = evidence.pages(items);
        return new ItemsView(items.stream()
                .map(item -> ItemView.of(item, drawn.get(item.fileKey()), whole))
                .toList());
    }

    private void write(EvidenceItem item, OutputStream out) throws IOException {
        long written = 0;
        byte[] part = files.part(item.merchantId(), item.sha256(), written, PART);
        while (part.length > 0) {
            out.write(part);
            written += part.length;
            part = files.part(item.merchantId(), item.sha256(), written, PART);
        }
    }

    /** What was sent already stays sent; later packets do without it. */
    @DELETE
    @Path("{itemId}")
    public void remove(@RestPath UUID id, @RestPath UUID itemId) {
        evidence.remove(desk.visible(id), itemId, caller.name());
    }

    private static CheckedFile checked(FileUpload file) {
        if (file.size() > MOST_BYTES) {
            throw new TooLarge("The file is over the limit of 20 MB");
        }
        try {
            return FileChecks.check(file.fileName(), read(file));
        } catch (Unreadable e) {
            throw Unprocessable.field(FILE, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file is not there", e);
        }
    }

    /** Not through a channel: that would leave a buffer as large as the file with each thread. */
    private static byte[] read(FileUpload file) throws IOException {
        try (InputStream in = new FileInputStream(file.uploadedFile().toFile())) {
            return in.readNBytes((int) file.size());
        }
    }
}
