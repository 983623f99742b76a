package dev.rejoinder.notification.owner;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.delivery.Aside;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.link.ConfirmLink;
import dev.rejoinder.notification.link.ConfirmLinks;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.team.Member;
import dev.rejoinder.notification.team.Team;
import dev.rejoinder.notification.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Mails to shoppers name a person, and how to reach one with more say. */
@ApplicationScoped
public class WhoCares implements Aside {

    private static final Duration LINK_IS_GOOD = Duration.ofDays(30);

    private final Owners owners;
    private final Teams teams;
    private final ConfirmLinks links;

    WhoCares(Owners owners, Teams teams, ConfirmLinks links) {
        this.owners = owners;
        this.teams = teams;
        this.links = links;
    }

    @Override
    public Map<String, String> of(DueEmail email, Dispute dispute, Profile profile, Instant now) {
        if (email.template().audience() != Audience.SHOPPER) {
            return Map.of();
        }
        Optional<Team> team = teams.find(email.merchantId());
        Optional<Owner> owner = team.isEmpty() ? Optional.empty() : owners.of(email.disputeId(), email.merchantId());
        return owner.filter(Owner::isInTeam)
                .map(known -> facts(email, dispute, team.get(), known, today(profile, now), now))
                .orElse(Map.of());
    }

    private Map<String, String> facts(
            DueEmail email, Dispute dispute, Team team, Owner owner, LocalDate today, Instant now) {
        Map<String, String> facts = named(team, owner, today);
        if (dispute.state() != DisputeState.CLOSED && owners.canRise(owner, team, today)) {
            links.to(new ConfirmLink(email.id(), HigherLevel.PURPOSE, "", now.plus(LINK_IS_GOOD)))
                    .ifPresent(link -> facts.put("askHigher", link));
        }
        return facts;
    }

    /** Who looks after a case, for its shopper to read; asking changes nothing. */
    public Map<String, String> of(UUID disputeId, String merchantId, Profile profile, Instant now) {
        Optional<Owner> owner = owners.known(disputeId).filter(Owner::isInTeam);
        return teams.find(merchantId)
                .flatMap(team -> owner.map(known -> named(team, known, today(profile, now))))
                .orElse(Map.of());
    }

    private static Map<String, String> named(Team team, Owner owner, LocalDate today) {
        Map<String, String> facts = new HashMap<>();
        Optional<Member> there = team.named(owner.address()).map(member -> team.whoIsThere(member, today));
        facts.put("owner", there.map(Member::name).orElse(owner.name()));
        there.map(Member::role).ifPresent(role -> facts.put("ownerRole", role));
        return facts;
    }

    private static LocalDate today(Profile profile, Instant now) {
        return now.atZone(ZoneId.of(profile.timeZone())).toLocalDate();
    }
}
