package dev.rejoinder.evidence.editing;

import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.packet.LetterWords;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.PacketContents;
import dev.rejoinder.evidence.revision.LetterRevision;
import dev.rejoinder.evidence.revision.LetterRevisions;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Each change makes a new version of the packet. */
@ApplicationScoped
class LetterEditing {

    private final DisputeDesk desk;
    private final PacketContents packets;
    private final LetterRevisions revisions;

    LetterEditing(DisputeDesk desk, PacketContents packets, LetterRevisions revisions) {
        this.desk = desk;
        this.packets = packets;
        this.revisions = revisions;
    }

    PacketContent content(Dispute dispute) {
        return packets.find(dispute.id())
                .orElseThrow(() -> new NotFound("packet of a dispute", dispute.id()))
                .content();
    }

    List<LetterRevision> history(Dispute dispute) {
        return revisions.history(dispute.id());
    }

    /** @param seen the ETag of the dispute the person has looked at; what they saw is what the words are for */
    @Transactional
    Dispute edit(Dispute looked, NewLetter letter, String seen, String by) {
        Dispute held = held(looked, seen);
        PacketContent content = content(held);
        LetterWords words = letter.checked(content.version(), Exhibits.of(content));
        if (!packets.isLetterOutdated(content) && words.readsAs(content.letter())) {
            return held;
        }
        revisions.add(held.id(), held.merchantId(), words, by);
        return desk.reassess(held, What.LETTER_EDITED, null, by);
    }

    @Transactional
    Dispute undo(Dispute looked, String seen, String by) {
        Dispute held = held(looked, seen);
        if (content(held).letter() == null) {
            return held;
        }
        revisions.add(held.id(), held.merchantId(), null, by);
        return desk.reassess(held, What.LETTER_EDIT_UNDONE, null, by);
    }

    private Dispute held(Dispute looked, String seen) {
        Dispute held = desk.holdForNewPacket(looked.id(), looked.merchantId());
        Stale.refuseUnlessSeen("dispute", seen, held.etag());
        if (held.isClosed()) {
            throw new Conflict("The dispute is CLOSED: its packet does not change any more");
        }
        return held;
    }
}
