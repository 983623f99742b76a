package dev.rejoinder.evidence.deadline;

import dev.rejoinder.evidence.order.MatchLock;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calendars that merchants have told. */
@ApplicationScoped
public class Calendars {

    private record Kept(String merchantId, MerchantCalendar calendar) {}

    private static final String UPSERT =
            """
            insert into merchant_calendar (merchant_id, country, time_zone, buffer_hours, changed_at)
            values (?, ?, ?, ?, ?)
            on conflict (merchant_id) do update
            set country = excluded.country, time_zone = excluded.time_zone, buffer_hours = excluded.buffer_hours,
                changed_at = excluded.changed_at
            """;
    private static final String FIND = "select * from merchant_calendar where merchant_id = any(?)";

    private final Sql sql;
    private final MatchLock lock;
    private final Reminders reminders;
    private final Clock clock;

    Calendars(Sql sql, MatchLock lock, Reminders reminders, Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Whoever has told none is not in it. */
    @Transactional
    public Map<String, MerchantCalendar> of(Collection<String> merchantIds) {
        Map<String, MerchantCalendar> calendars = new HashMap<>();
        sql.query(
                        FIND,
                        row -> new Kept(
                                row.text("merchant_id"),
                                new MerchantCalendar(
                                        row.text("country"),
                                        ZoneId.of(row.text("time_zone")),
                                        Duration.ofHours(row.number("buffer_hours")))),
                        Column.text(merchantIds))
                .forEach(kept -> calendars.put(kept.merchantId(), kept.calendar()));
        return calendars;
    }

    @Transactional
    public Optional<MerchantCalendar> find(String merchantId) {
        return Optional.ofNullable(of(List.of(merchantId)).get(merchantId));
    }

    /** The merchant's open disputes are looked at anew, and get the deadlines that now follow. */
    @Transactional
    void put(String merchantId, MerchantCalendar calendar) {
        lock.alone(List.of(merchantId));
        sql.update(
                UPSERT,
                merchantId,
                calendar.country(),
                calendar.zone().getId(),
                calendar.buffer().toHours(),
                clock.instant());
        reminders.lookAnew(merchantId, clock.instant());
    }
}
