package dev.rejoinder.notification.owner;

import dev.rejoinder.notification.team.Level;
import dev.rejoinder.notification.team.Member;
import java.time.Instant;
import java.util.UUID;

/**
 * Who looks after a case since when.
 *
 * @param number counts those who did, from 1
 * @param name as shoppers read it; null where the merchant has told no team
 * @param role may be null
 * @param cause what it came of
 */
public record Owner(
        UUID disputeId,
        int number,
        String merchantId,
        Level level,
        String address,
        String name,
        String role,
        Reason reason,
        String cause,
        Instant since) {

    static Owner of(
            UUID disputeId,
            int number,
            String merchantId,
            Level level,
            Member member,
            Reason reason,
            String cause,
            Instant since) {
        return new Owner(
                disputeId,
                number,
                merchantId,
                level,
                member.email(),
                member.name(),
                member.role(),
                reason,
                cause,
                since);
    }

    /** Otherwise it is the first who receives claims. */
    public boolean isInTeam() {
        return name != null;
    }
}
