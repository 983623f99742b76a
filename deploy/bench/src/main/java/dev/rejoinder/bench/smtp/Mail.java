package dev.rejoinder.bench.smtp;

import java.util.List;

/**
 * What a mail server was given.
 *
 * @param number of the notice it is about, -1 if that cannot be told
 * @param nanos when its last line had come
 */
public record Mail(String messageId, List<String> recipients, int number, long nanos) {

    public boolean isFor(String address) {
        return recipients.contains(address);
    }
}
