package dev.rejoinder.evidence.document;

import dev.rejoinder.evidence.packet.ErasedPacket;
import dev.rejoinder.evidence.packet.PacketContents;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.evidence.packet.StoredPacket;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.Forbidden;
import dev.rejoinder.kit.problem.NotAcceptable;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.sql.Json;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/disputes/{id}/packet")
class PacketResource {

    private static final String PDF = "application/pdf";
    private static final String ZIP = "application/zip";

    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(PDF), MediaType.valueOf(ZIP))
            .build();

    private final PacketContents contents;
    private final PrintedPackets printed;
    private final Json json;
    private final Caller caller;

    PacketResource(PacketContents contents, PrintedPackets printed, Json json, Caller caller) {
        this.contents = contents;
        this.printed = printed;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    @Produces({MediaType.APPLICATION_JSON, PDF, ZIP})
    @Operation(
            summary = "The packet as JSON, PDF or ZIP",
            description = "The newest version if none is named. Auditors get the JSON only, masked.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PacketView.class)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "Not changed since the ETag of If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "There is no packet of that dispute, not in that version, or the caller may not know of it")
    @APIResponse(
            responseCode = "410",
            description = "Its shopper was forgotten: only the JSON is left, with the manifest")
    public Response get(@RestPath UUID id, @RestQuery Long version, Request request) {
        Variant format = request.selectVariant(FORMATS);
        if (format == null) {
            throw new NotAcceptable("A packet is application/json, application/pdf or application/zip");
        }
        String type = format.getMediaType().toString();
        Optional<ErasedPacket> erased = contents.erased(id, version).filter(found -> caller.sees(found.merchantId()));
        if (erased.isPresent()) {
            return erased(erased.get(), type, request);
        }
        StoredPacket packet = (version == null ? contents.find(id) : contents.find(id, version))
                .filter(found -> caller.sees(found.content().merchantId()))
                .orElseThrow(() -> new NotFound("packet of a dispute", id));
        if (type.equals(MediaType.APPLICATION_JSON)) {
            return json(packet, request);
        }
        if (!caller.seesPersonalData()) {
            throw new Forbidden("The files of a packet hold personal data; the JSON is masked");
        }
        PrintedPackets.Order order = printed.order(packet);
        return type.equals(PDF)
                ? answer(request, order.name(), type, fileName(packet, "pdf"), () -> printed.pdf(order))
                : answer(request, order.name(), type, fileName(packet, "zip"), () -> printed.zip(order));
    }

    private Response json(StoredPacket packet, Request request) {
        boolean whole = caller.seesPersonalData();
        return answer(
                request,
                Sha256.of(packet.sha256() + whole),
                MediaType.APPLICATION_JSON,
                fileName(packet, "json"),
                () -> printed.withParts(packet, parts -> whole ? PacketView.of(parts) : PacketView.masked(parts)));
    }

    private Response erased(ErasedPacket packet, String type, Request request) {
        if (!type.equals(MediaType.APPLICATION_JSON)) {
            throw packet.gone();
        }
        Manifest manifest = json.read(packet.manifest(), Manifest.class);
        return answer(
                request,
                Sha256.of(packet.sha256() + packet.erasedAt()),
                type,
                fileName(manifest.disputeId(), packet.version(), "json"),
                () -> new PacketView(null, manifest, packet.erasedAt()));
    }

    private static Response answer(
            Request request, String name, String type, String fileName, Supplier<Object> entity) {
        EntityTag tag = new EntityTag(name + "-" + type.substring(type.indexOf('/') + 1));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(entity.get(), type) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .build();
    }

    private static String fileName(StoredPacket packet, String ending) {
        return fileName(packet.content().disputeId(), packet.content().version(), ending);
    }

    private static String fileName(UUID disputeId, long version, String ending) {
        return "packet-" + disputeId + "-v" + version + "." + ending;
    }
}
