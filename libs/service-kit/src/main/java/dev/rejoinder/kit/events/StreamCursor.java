package dev.rejoinder.kit.events;

import dev.rejoinder.kit.problem.BadRequest;

/**
 * A place in the stream of outbox rows, in the order of their transactions and, within one, of their ids. Ordering by id
 * alone would skip a row whose transaction commits after a later id was read.
 */
record StreamCursor(long transaction, long id) {

    String encode() {
        return transaction + "-" + id;
    }

    static StreamCursor decode(String lastEventId) {
        int dash = lastEventId.indexOf('-');
        try {
            return new StreamCursor(
                    Long.parseUnsignedLong(lastEventId.substring(0, dash)),
                    Long.parseUnsignedLong(lastEventId.substring(dash + 1)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new BadRequest("Last-Event-ID is not one this stream has given out");
        }
    }
}
