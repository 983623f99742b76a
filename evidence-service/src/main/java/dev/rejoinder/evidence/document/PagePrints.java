package dev.rejoinder.evidence.document;

import dev.rejoinder.evidence.letter.Exhibit;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.packet.FilePages.PagePicture;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ProofFiles;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.evidence.packet.ShipmentFacts.ProofFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures of the pages of a packet's files, while it is printed.
 *
 * @param images by the hash that names them
 * @param complete false if one that is to be printed cannot be read
 * @param leftOut true if the packet would be too large with them
 */
record PagePrints(Map<String, byte[]> images, boolean complete, boolean leftOut) {

    /** Each is in memory several times while a packet is printed. These are some fifty pages of text. */
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    static final PagePrints LEFT_OUT = new PagePrints(Map.of(), true, true);

    static PagePrints of(PacketContent content, ProofFiles files) {
        if (size(content) > MOST_BYTES) {
            return LEFT_OUT;
        }
        Map<String, byte[]> images = new HashMap<>();
        boolean complete = true;
        for (PagePicture page : pages(content)) {
            byte[] bytes = images.containsKey(page.sha256())
                    ? images.get(page.sha256())
                    : files.read(content.merchantId(), page.sha256());
            if (bytes != null && Sha256.of(bytes).equals(page.sha256())) {
                images.put(page.sha256(), bytes);
            } else {
                complete = false;
            }
        }
        return new PagePrints(images, complete, false);
    }

    /** In memory, once. */
    static long bytes(PacketContent content) {
        return Math.min(MOST_BYTES, size(content));
    }

    private static long size(PacketContent content) {
        return pages(content).stream().mapToLong(PagePicture::size).sum();
    }

    /** All or none of a file's: a page missing among others would not be noticed. */
    boolean has(ProofFile file) {
        return !file.pagePictures().isEmpty()
                && file.pagePictures().stream().allMatch(page -> images.containsKey(page.sha256()));
    }

    private static List<PagePicture> pages(PacketContent content) {
        return Exhibits.of(content).files().stream()
                .map(Exhibit::file)
                .flatMap(file -> file.pagePictures().stream())
                .toList();
    }
}
