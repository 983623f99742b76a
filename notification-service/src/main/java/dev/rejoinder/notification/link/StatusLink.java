package dev.rejoinder.notification.link;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * What a link to a case's page opens.
 *
 * @param generation a newer one ends all before it
 * @param reader whose it is, as {@link StatusLinks#reader} has it
 * @param answers whether its reader may answer on the page; else it is for reading
 */
public record StatusLink(UUID disputeId, int generation, long reader, boolean answers) {

    public StatusLink {
        requireNonNull(disputeId, "disputeId");
    }
}
