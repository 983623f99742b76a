package dev.rejoinder.notification.picture;

import io.quarkus.qute.TemplateData;

/**
 * A picture that travels with a mail, as large as it is shown: some mail programs ignore what a mail says of its size.
 *
 * @param id what the mail's HTML calls it by, without {@code cid:}
 */
@TemplateData
public record Picture(String id, String mediaType, int width, int height, byte[] content) {}
