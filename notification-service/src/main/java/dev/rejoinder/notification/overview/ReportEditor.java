package dev.rejoinder.notification.overview;

import dev.rejoinder.notification.delivery.Draft;
import dev.rejoinder.notification.delivery.Editor;
import dev.rejoinder.notification.dispute.Insight;
import dev.rejoinder.notification.dispute.Insights;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.ReportLetter;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Tells how the claims of a month stand, from its first to its last day by the shop's calendar. */
@ApplicationScoped
class ReportEditor implements Editor {

    private final Insights insights;

    ReportEditor(Insights insights) {
        this.insights = insights;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_REPORT);
    }

    @Override
    public Draft draft(DueEmail email, Profile profile) {
        YearMonth month = YearMonth.parse(email.about().get(Rhythm.MONTH));
        ZoneId zone = ZoneId.of(profile.timeZone());
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Optional<Insight> insight = insights.of(email.merchantId(), from, until);
        if (insight.isEmpty()) {
            return new Draft.NotNow("evidence-service does not tell how the month went");
        }
        return insight.get().disputes().disputes() == 0
                ? new Draft.Pointless("there were no claims in " + month)
                : new Draft.Ready(new ReportLetter(from, insight.get()));
    }
}
