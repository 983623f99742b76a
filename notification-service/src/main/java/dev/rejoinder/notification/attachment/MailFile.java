package dev.rejoinder.notification.attachment;

/**
 * A file that came with a mail.
 *
 * @param mediaType null if it is not kept
 * @param refused why it was not kept, or why the packet does not take it; null if neither
 * @param offered whether the packet was asked to take it
 */
record MailFile(int number, String name, String mediaType, String refused, boolean offered) {}
