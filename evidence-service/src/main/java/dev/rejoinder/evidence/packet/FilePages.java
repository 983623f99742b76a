package dev.rejoinder.evidence.packet;

import java.util.List;

/**
 * The first pages of a file, to be printed.
 *
 * @param count of all pages of the file
 */
public record FilePages(int count, List<PagePicture> shown) {

    public FilePages {
        shown = List.copyOf(shown);
    }

    /** A JPEG; its bytes are found by {@link ProofFiles} under the hash. */
    public record PagePicture(long size, String sha256) {}
}
