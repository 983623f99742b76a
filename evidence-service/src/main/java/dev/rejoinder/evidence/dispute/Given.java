package dev.rejoinder.evidence.dispute;

import dev.rejoinder.evidence.item.EvidenceItem;
import dev.rejoinder.evidence.packet.LetterWords;
import java.util.List;

/**
 * What people have put into a packet, beyond claim and order.
 *
 * @param letter null while it is written from the facts
 */
record Given(List<EvidenceItem> items, LetterWords letter) {

    static final Given NOTHING = new Given(List.of(), null);
}
