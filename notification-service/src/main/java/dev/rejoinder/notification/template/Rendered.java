package dev.rejoinder.notification.template;

import dev.rejoinder.notification.picture.Picture;
import java.util.List;

/**
 * An e-mail's content, ready to be sent.
 *
 * @param html null for a mail of text alone
 */
public record Rendered(String subject, String html, String text, List<Picture> pictures, List<Attachment> attachments) {

    public Rendered(String subject, String html, String text) {
        this(subject, html, text, List.of(), List.of());
    }

    /** A file that the reader may keep. */
    public record Attachment(String name, String mediaType, String text) {}
}
