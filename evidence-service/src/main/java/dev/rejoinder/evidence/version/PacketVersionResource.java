package dev.rejoinder.evidence.version;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.packet.PacketContents;
import dev.rejoinder.evidence.packet.PacketVersion;
import dev.rejoinder.evidence.packet.StoredPacket;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/disputes/{id}/packet")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
class PacketVersionResource {

    private static final int MOST = 500;

    record VersionsView(List<PacketVersion> versions) {}

    record ChangesView(long from, long to, List<ContentChange> changes) {}

    private final DisputeDesk desk;
    private final PacketContents contents;
    private final Caller caller;

    PacketVersionResource(DisputeDesk desk, PacketContents contents, Caller caller) {
        this.desk = desk;
        this.contents = contents;
        this.caller = caller;
    }

    @GET
    @Path("versions")
    @Operation(summary = "The versions of the packet, newest first; each is got by /packet?version=")
    public VersionsView versions(@RestPath UUID id) {
        return new VersionsView(contents.versions(desk.visible(id).id(), MOST));
    }

    @GET
    @Path("diff")
    @Operation(
            summary = "What differs between two versions of the packet",
            description = "to is the newest if it is not told, from the one before; auditors see it masked")
    public ChangesView diff(@RestPath UUID id, @RestQuery Long from, @RestQuery Long to) {
        Dispute dispute = desk.visible(id);
        long last = to == null ? dispute.packetVersion() : to;
        long first = from == null ? before(dispute.id(), last) : from;
        return new ChangesView(
                first, last, ContentChanges.between(content(dispute.id(), first), content(dispute.id(), last)));
    }

    /** The very version if it is the first. */
    private long before(UUID id, long version) {
        return contents.versions(id, MOST).stream()
                .mapToLong(PacketVersion::version)
                .filter(known -> known < version)
                .findFirst()
                .orElse(version);
    }

    private ObjectNode content(UUID id, long version) {
        StoredPacket packet =
                contents.find(id, version).orElseThrow(() -> new NotFound("version of this packet", version));
        return caller.seesPersonalData() ? packet.tree() : packet.masked();
    }
}
