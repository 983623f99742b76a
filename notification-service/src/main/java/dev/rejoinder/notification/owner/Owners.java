package dev.rejoinder.notification.owner;

import dev.rejoinder.event.CaseEscalated;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.event.Money;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.team.Level;
import dev.rejoinder.notification.team.Member;
import dev.rejoinder.notification.team.Team;
import dev.rejoinder.notification.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who looks after each case: never nobody, and somebody with more say when it does not go well. */
@ApplicationScoped
public class Owners {

    private final OwnerRows rows;
    private final Teams teams;
    private final Profiles profiles;
    private final OwnerMails mails;
    private final Outbox outbox;
    private final Clock clock;

    Owners(OwnerRows rows, Teams teams, Profiles profiles, OwnerMails mails, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.profiles = profiles;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody of the merchant's team, else the first who receives claims; empty without a profile. */
    @Transactional
    public Optional<Owner> of(UUID disputeId, String merchantId) {
        Optional<Owner> newest = rows.newest(disputeId);
        Optional<Team> team = teams.find(merchantId);
        boolean good = newest.isPresent()
                && (team.isEmpty()
                        || team.get().members().isEmpty()
                        || team.get().named(newest.get().address()).isPresent());
        if (good) {
            return newest;
        }
        return profiles.find(merchantId).map(profile -> appoint(disputeId, merchantId, newest, team, profile));
    }

    /** Whoever it is by now; nobody is appointed. */
    Optional<Owner> known(UUID disputeId) {
        return rows.newest(disputeId);
    }

    /** Who did, newest first. */
    @Transactional
    List<Owner> all(UUID disputeId, String merchantId) {
        of(disputeId, merchantId);
        return rows.all(disputeId);
    }

    /** From its start a case of a merchant with a team has somebody who knows of it. */
    @Transactional
    void opened(UUID disputeId, String merchantId, Money amount, Team team, Profile profile) {
        boolean large = team.isForSecondLevel(amount);
        Level level = large ? Level.L2 : Level.L1;
        team.pick(level, disputeId, today(profile)).ifPresent(member -> {
            Owner owner = Owner.of(
                    disputeId,
                    1,
                    merchantId,
                    level,
                    member,
                    large ? Reason.AMOUNT : Reason.OPENED,
                    "opened",
                    clock.instant());
            if (rows.insert(owner)) {
                mails.opened(owner, profile);
                if (large) {
                    tell(owner);
                }
            }
        });
    }

    /**
     * Somebody with more say takes over, if there is one; what came of the same cause before does nothing.
     *
     * @return whether somebody else looks after it now
     */
    @Transactional
    public boolean escalate(UUID disputeId, String merchantId, Reason reason, String cause) {
        Optional<Profile> profile = profiles.find(merchantId);
        Optional<Team> team = teams.find(merchantId);
        Optional<Owner> before = of(disputeId, merchantId);
        Optional<Level> level = before.map(Owner::level).flatMap(Level::next);
        if (team.isEmpty() || profile.isEmpty() || level.isEmpty()) {
            return false;
        }
        return above(before.get(), team.get(), today(profile.get()))
                .map(member -> handOver(before.get(), higher(level.get(), member), member, reason, cause))
                .orElse(false);
    }

    /** Whether there is anybody above whoever looks after it. */
    boolean canRise(Owner owner, Team team, LocalDate day) {
        return above(owner, team, day).isPresent();
    }

    private static Optional<Member> above(Owner owner, Team team, LocalDate day) {
        return owner.level()
                .next()
                .flatMap(level -> team.pick(level, owner.disputeId(), day))
                .filter(member -> !member.email().equals(owner.address()));
    }

    @Transactional
    Owner put(UUID disputeId, String merchantId, String address) {
        Owner before = of(disputeId, merchantId).orElseThrow(() -> new NotFound("profile of merchant", merchantId));
        Member member = teams.find(merchantId)
                .flatMap(team -> team.named(address))
                .orElseThrow(() -> new Unprocessable(
                        "email: must be of somebody in the team",
                        List.of(new FieldError("email", "must be of somebody in the team"))));
        if (!member.email().equals(before.address())) {
            handOver(before, member.level(), member, Reason.BY_HAND, "hand/" + (before.number() + 1));
        }
        return rows.newest(disputeId).orElseThrow();
    }

    private boolean handOver(Owner before, Level level, Member member, Reason reason, String cause) {
        Owner owner = Owner.of(
                before.disputeId(),
                before.number() + 1,
                before.merchantId(),
                level,
                member,
                reason,
                cause,
                clock.instant());
        if (!rows.insert(owner)) {
            return false;
        }
        mails.handedOver(owner);
        if (level.compareTo(before.level()) > 0) {
            tell(owner);
        }
        return true;
    }

    private Owner appoint(
            UUID disputeId, String merchantId, Optional<Owner> before, Optional<Team> team, Profile profile) {
        int number = before.map(Owner::number).orElse(0) + 1;
        Level level = before.map(Owner::level).orElse(Level.L1);
        Reason reason = before.isPresent() ? Reason.TEAM_CHANGED : Reason.OPENED;
        Owner owner = team.flatMap(there -> there.pick(level, disputeId, today(profile))
                        .or(() -> there.members().stream().findFirst()))
                .map(member -> Owner.of(
                        disputeId, number, merchantId, level, member, reason, "found/" + number, clock.instant()))
                .orElseGet(() -> new Owner(
                        disputeId,
                        number,
                        merchantId,
                        level,
                        profile.claimRecipients().get(0).email(),
                        null,
                        null,
                        reason,
                        "found/" + number,
                        clock.instant()));
        rows.insert(owner);
        return owner;
    }

    private void tell(Owner owner) {
        outbox.append(new CaseEscalated(
                FactIds.fact(owner.disputeId(), CaseEscalated.TYPE, owner.number()),
                clock.instant(),
                owner.merchantId(),
                owner.disputeId(),
                owner.level().number(),
                owner.reason().fact()));
    }

    private LocalDate today(Profile profile) {
        return clock.instant().atZone(ZoneId.of(profile.timeZone())).toLocalDate();
    }

    private static Level higher(Level level, Member member) {
        return member.level().compareTo(level) > 0 ? member.level() : level;
    }
}
