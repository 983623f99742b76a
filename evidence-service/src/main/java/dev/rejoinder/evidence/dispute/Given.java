package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.evidence.correspondence.ShopperMail;
import dev.rejoinder.evidence.file.StoredPages.FileKey;
import dev.rejoinder.evidence.item.EvidenceItem;
import dev.rejoinder.evidence.packet.FilePages;
import dev.rejoinder.evidence.packet.ItemFacts;
import dev.rejoinder.evidence.packet.LetterWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is in a packet beyond claim and order.
 *
 * @param terms the order was placed under; null if they are not stored, or the claim does not ask for them
 * @param letter null while it is written from the facts
 * @param pages of the files that have any, proofs of delivery among them
 */
record Given(
        List<EvidenceItem> items,
        ItemFacts terms,
        List<ShopperMail> mails,
        LetterWords letter,
        Map<FileKey, FilePages> pages) {

    static final Given NOTHING = new Given(List.of(), null, List.of(), null, Map.of());

    /** What it proves. Mails of our own do not count: they would make a packet complete without anybody's doing. */
    List<EvidenceKind> kinds() {
        return Stream.concat(
                        items.stream().map(EvidenceItem::kind),
                        Stream.ofNullable(terms).map(ItemFacts::kind))
                .toList();
    }
}
