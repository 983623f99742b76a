package dev.rejoinder.notification.incoming.reading;

/**
 * A file that came with a mail.
 *
 * @param mediaType what its bytes are; null if it is refused
 * @param content null if it is refused
 * @param refused why it is not kept, or null
 */
public record ReadFile(String name, String mediaType, long size, byte[] content, String refused) {

    static ReadFile kept(String name, String mediaType, byte[] content) {
        return new ReadFile(name, mediaType, content.length, content, null);
    }

    static ReadFile refused(String name, long size, String why) {
        return new ReadFile(name, null, size, null, why);
    }
}
