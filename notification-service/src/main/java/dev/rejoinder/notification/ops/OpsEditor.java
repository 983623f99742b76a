package dev.rejoinder.notification.ops;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.delivery.Draft;
import dev.rejoinder.notification.delivery.Editor;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.OpsLetter;
import dev.rejoinder.notification.template.OpsLetter.About;
import dev.rejoinder.notification.template.OpsLetter.Figure;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Counts when the mail is sent. Figures alone: whose mails they were is in the lists, for those who may see it. */
@ApplicationScoped
class OpsEditor implements Editor {

    private static final String EMAILS =
            """
            select count(*) filter (where status = 'SENT') as sent, count(*) filter (where status = 'BOUNCED') as bounced,
                count(*) filter (where status = 'FAILED') as failed,
                count(*) filter (where status in ('DROPPED', 'MERGED', 'SUPPRESSED')) as left_out,
                count(*) filter (where status in ('QUEUED', 'HELD', 'UNKNOWN')) as waiting
            from email where queued_at > ?
            """;

    private final Sql sql;
    private final Clock clock;

    OpsEditor(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.OPS_BOUNCES, Template.OPS_DEAD_LETTERS, Template.OPS_WEEK);
    }

    @Override
    public Draft draft(DueEmail email, Profile profile) {
        Instant since = Instant.parse(email.about().get(OpsWatch.SINCE));
        return new Draft.Ready(new OpsLetter(about(email.template()), since, figures(since)));
    }

    private static About about(Template template) {
        return switch (template) {
            case OPS_BOUNCES -> About.BOUNCES_MANY;
            case OPS_DEAD_LETTERS -> About.DEAD_LETTERS;
            case OPS_WEEK -> About.WEEK;
            default -> throw new IllegalArgumentException(template + " is not for ops");
        };
    }

    private Map<Figure, Long> figures(Instant since) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        sql.query(
                EMAILS,
                row -> {
                    figures.put(Figure.SENT, row.number("sent"));
                    figures.put(Figure.CAME_BACK, row.number("bounced"));
                    figures.put(Figure.REFUSED, row.number("failed"));
                    figures.put(Figure.NOT_SENT, row.number("left_out"));
                    return figures.put(Figure.WAITING, row.number("waiting"));
                },
                since);
        count(
                figures,
                Figure.ADDRESSES_BLOCKED,
                "select count(*) from suppression where expires_at > ?",
                clock.instant());
        count(
                figures,
                Figure.DEAD_LETTERS,
                "select count(*) from dead_letter where state = 'DEAD' and set_aside_at > ?",
                since);
        count(
                figures,
                Figure.CASES_OPEN,
                "select count(*) from dispute_told where not closed and ?::timestamptz is not null",
                since);
        return figures;
    }

    private void count(Map<Figure, Long> figures, Figure figure, String statement, Instant parameter) {
        figures.put(
                figure,
                sql.first(statement, row -> row.number("count"), parameter).orElse(0L));
    }
}
