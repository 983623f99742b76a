package dev.rejoinder.notification.incoming;

/**
 * A file that came with a mail.
 *
 * @param number from 1, in the order of the mail
 * @param mediaType what its bytes are; null if it is not kept
 * @param refused why it is not kept, or null
 */
public record KeptFile(int number, String name, String mediaType, long size, String refused) {}
