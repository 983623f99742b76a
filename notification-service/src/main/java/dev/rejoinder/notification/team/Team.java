package dev.rejoinder.notification.team;

import dev.rejoinder.event.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who looks after a merchant's cases. Only {@link TeamCheck} lets one in from outside.
 *
 * @param secondLevelFrom cases of this amount and more begin at the second level; null for none
 */
public record Team(List<Member> members, Money secondLevelFrom) {

    public Team {
        members = members == null ? List.of() : List.copyOf(members);
    }

    public boolean isForSecondLevel(Money amount) {
        return secondLevelFrom != null
                && amount != null
                && amount.currency().equals(secondLevelFrom.currency())
                && amount.value().compareTo(secondLevelFrom.value()) >= 0;
    }

    /**
     * Somebody of this level who is there that day, or their substitute; cases are spread by their id. If nobody of the
     * level is, somebody of the next one who is.
     */
    public Optional<Member> pick(Level level, UUID disputeId, LocalDate day) {
        for (Level each : Level.values()) {
            if (each.compareTo(level) >= 0) {
                Optional<Member> found = pickAt(each, disputeId, day);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    public Optional<Member> named(String address) {
        return members.stream().filter(member -> member.email().equals(address)).findFirst();
    }

    /** Who stands in for a member, if that one is away or should not do it. */
    public Optional<Member> substituteOf(String address, LocalDate day) {
        return named(address).flatMap(member -> named(member.substitute())).filter(member -> member.isThere(day));
    }

    public Member whoIsThere(Member member, LocalDate day) {
        return member.isThere(day) ? member : substituteOf(member.email(), day).orElse(member);
    }

    private Optional<Member> pickAt(Level level, UUID disputeId, LocalDate day) {
        List<Member> there = members.stream()
                .filter(member -> member.level() == level)
                .map(member -> whoIsThere(member, day))
                .filter(member -> member.isThere(day))
                .distinct()
                .toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(there.get(Math.floorMod(disputeId.hashCode(), there.size())));
    }
}
