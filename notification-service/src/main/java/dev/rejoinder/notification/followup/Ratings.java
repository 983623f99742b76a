package dev.rejoinder.notification.followup;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.confirm.Opened;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.team.Team;
import dev.rejoinder.notification.team.Teams;
import dev.rejoinder.notification.template.Template;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How content shoppers were; a low score goes to somebody else than who looked after the case. */
@ApplicationScoped
class Ratings {

    private static final Duration CAN_BE_CHANGED = Duration.ofDays(7);

    private static final String INSERT =
            """
            insert into rating (email_id, link, dispute_id, merchant_id, score, comment, owner, rated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FIRST = "select min(rated_at) as first from rating where email_id = ?";
    private static final String OF_DISPUTE =
            """
            select score, comment, owner, rated_at, rated_at = max(rated_at) over () as counts from rating
            where dispute_id = ? order by rated_at
            """;
    private static final String FORGET =
            "update rating set comment = null where merchant_id = ? and dispute_id = any(?)";
    private static final String FORGET_OLD =
            "update rating set comment = null where rated_at < ? and comment is not null";

    private final Sql sql;
    private final FollowUpRows followUps;
    private final Teams teams;
    private final MailQueue mails;
    private final MeterRegistry meters;
    private final Clock clock;

    Ratings(Sql sql, FollowUpRows followUps, Teams teams, MailQueue mails, MeterRegistry meters, Clock clock) {
        this.sql = sql;
        this.followUps = followUps;
        this.teams = teams;
        this.mails = mails;
        this.meters = meters;
        this.clock = clock;
    }

    /** People may change their mind for a week; each answer is kept. */
    boolean canStillRate(UUID emailId) {
        Optional<Instant> first = sql.query(FIRST, row -> Optional.ofNullable(row.instant("first")), emailId)
                .get(0);
        return first.map(rated -> clock.instant().isBefore(rated.plus(CAN_BE_CHANGED)))
                .orElse(true);
    }

    void take(Opened opened, String link, Score score, String comment) {
        Optional<String> owner = followUps.owner(opened.disputeId(), Kind.SOLVED);
        sql.update(
                INSERT,
                opened.emailId(),
                link,
                opened.disputeId(),
                opened.merchantId(),
                score.points(),
                comment.isEmpty() ? null : comment,
                owner.orElse(null),
                clock.instant());
        meters.summary("csat_score").record(score.points());
        if (score.isLow()) {
            tellSomebodyElse(opened, score, comment, owner);
        }
    }

    @Transactional
    List<Rating> of(UUID disputeId, boolean withWords) {
        return sql.query(
                OF_DISPUTE,
                row -> new Rating(
                        (int) row.number("score"),
                        withWords ? row.text("comment") : null,
                        withWords ? row.text("owner") : null,
                        row.instant("rated_at"),
                        row.flag("counts")),
                disputeId);
    }

    void forget(String merchantId, Collection<UUID> disputeIds) {
        sql.update(FORGET, merchantId, Column.uuid(disputeIds));
    }

    void forgetOlder(Instant than) {
        sql.update(FORGET_OLD, than);
    }

    /** The owner's substitute; without one whoever receives claims. */
    private void tellSomebodyElse(Opened opened, Score score, String comment, Optional<String> owner) {
        Map<String, String> about = new HashMap<>(Map.of("score", score.choice()));
        if (!comment.isEmpty()) {
            about.put("comment", comment);
        }
        Occasion occasion = new Occasion(
                opened.disputeId(),
                opened.merchantId(),
                "rating-" + score.choice() + "/" + opened.emailId(),
                Template.MERCHANT_SHOPPER_UNHAPPY,
                clock.instant(),
                about);
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Optional<String> substitute = owner.flatMap(address ->
                        teams.find(opened.merchantId()).flatMap((Team team) -> team.substituteOf(address, today)))
                .map(member -> member.email());
        substitute.ifPresentOrElse(address -> mails.queueTo(address, occasion), () -> mails.queue(occasion));
    }
}
