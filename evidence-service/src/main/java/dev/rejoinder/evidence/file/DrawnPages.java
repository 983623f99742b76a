package dev.rejoinder.evidence.file;

import java.util.List;

/**
 * Pictures of a file's first pages, as JPEG.
 *
 * @param count of all pages of the file; 0 if none could be drawn
 */
public record DrawnPages(int count, List<byte[]> shown) {

    public static final DrawnPages NONE = new DrawnPages(0, List.of());
}
