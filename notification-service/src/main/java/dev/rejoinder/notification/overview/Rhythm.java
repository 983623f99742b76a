package dev.rejoinder.notification.overview;

import dev.rejoinder.businesstime.BusinessDays;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.link.WayOut;
import dev.rejoinder.notification.preference.DueSubscription;
import dev.rejoinder.notification.preference.Subscriptions;
import dev.rejoinder.notification.preference.Topic;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Queues the mails that come by the calendar.
 *
 * <ol>
 *   <li>Each subscription knows when it is looked at next; whoever looks first has its row, also among several processes.
 *   <li>If it is time for a mail right now, and there may be something to say, the mail is queued under its day's name:
 *       once, however often that is done. What should have come on an earlier day, or
 *       before it was wanted, is left out.
 *   <li>The next time is noted in the same transaction.
 * </ol>
 */
@ApplicationScoped
class Rhythm {

    static final String UNTIL = "until";
    static final String MONTH = "month";

    private static final int BATCH = 50;
    private static final String OPEN = "select 1 as one from dispute_told where merchant_id = ? and not closed limit 1";

    private final Subscriptions subscriptions;
    private final Profiles profiles;
    private final Readiness readiness;
    private final MailQueue mails;
    private final WayOut wayOut;
    private final Sql sql;
    private final Clock clock;
    private final Worker worker;

    Rhythm(
            Subscriptions subscriptions,
            Profiles profiles,
            Readiness readiness,
            MailQueue mails,
            WayOut wayOut,
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "rejoinder.overview.poll", defaultValue = "30s") Duration poll) {
        this.subscriptions = subscriptions;
        this.profiles = profiles;
        this.readiness = readiness;
        this.mails = mails;
        this.wayOut = wayOut;
        this.sql = sql;
        this.clock = clock;
        this.worker = new Worker("overviews", poll, this::step);
    }

    void start(@Observes StartupEvent event) {
        if (wayOut.isThere()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            List<DueSubscription> due = subscriptions.due(now, BATCH);
            due.forEach(each -> handle(each, now));
            return due.size() == BATCH;
        });
    }

    private void handle(DueSubscription due, Instant now) {
        Profile profile = profiles.find(due.merchantId()).orElse(null);
        String address = profile == null ? null : due.spelled(profile).orElse(null);
        if (address == null) {
            subscriptions.drop(due);
            return;
        }
        ZoneId zone = ZoneId.of(profile.timeZone());
        Timetable timetable = new Timetable(due.topic(), zone, due.hour(), BusinessDays.of(profile.country()));
        timetable
                .current(now)
                .filter(slot -> !due.changedAt().isAfter(slot.from()))
                .ifPresent(slot -> queue(due, profile, address, slot, zone));
        subscriptions.lookAgain(due, timetable.next(now));
    }

    private void queue(DueSubscription due, Profile profile, String address, Timetable.Slot slot, ZoneId zone) {
        Map<String, String> about = new TreeMap<>(Map.of(UNTIL, slot.until().toString()));
        if (due.topic() == Topic.DIGEST && !isAnythingOpen(due.merchantId())) {
            return;
        }
        if (due.topic() == Topic.REPORT) {
            about.put(MONTH, monthBefore(slot, zone));
        }
        if (due.topic() == Topic.ADVICE) {
            List<String> news = readiness.news(due.merchantId(), address, profile);
            if (news.isEmpty()) {
                return;
            }
            about.put(Readiness.FINDINGS, String.join(",", news));
        }
        mails.queueTo(
                address,
                new Occasion(null, due.merchantId(), slot.name(), due.topic().template(), slot.from(), about));
    }

    private static String monthBefore(Timetable.Slot slot, ZoneId zone) {
        ZonedDateTime day = slot.from().atZone(zone);
        return YearMonth.from(day).minusMonths(1).toString();
    }

    private boolean isAnythingOpen(String merchantId) {
        return sql.first(OPEN, row -> row.number("one"), merchantId).isPresent();
    }
}
