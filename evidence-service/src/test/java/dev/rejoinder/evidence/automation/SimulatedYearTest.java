package dev.rejoinder.evidence.automation;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.evidence.Shop;
import dev.rejoinder.evidence.deadline.Reminders;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.AmazonPayHost.Reply;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A year passes from one thing that is due to the next, and four merchants let us answer what is complete. The year is as large
 * as {@code -Dyear.disputes} says; what is due within {@code -Dyear.grain} is looked at together.
 */
@QuarkusTest
@WithTestResource(Backends.class)
class SimulatedYearTest {

    private static final int DISPUTES = Integer.getInteger("year.disputes", 60);
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant END = NEW_YEAR.plus(Duration.ofDays(400));
    private static final Duration GRAIN = Duration.parse(System.getProperty("year.grain", "PT30M"));
    private static final Duration AWAY = Duration.ofHours(3);
    private static final int TIMES_AWAY = 20;

    /** A retry may be as late as its pause, once Amazon is back. */
    private static final Duration LATEST = GRAIN.multipliedBy(3);

    private static final String DUE =
            """
            select min(at) as at from (
                select min(act_at) as at from dispute where merchant_id = any(?)
                union all select min(due_at) from dispute_reminder where merchant_id = any(?)
                union all select min(due_at) from effect where merchant_id = any(?)) due
            """;

    /** Whoever works on something has put its time off until the lease ends. */
    private static final String BUSY =
            """
            select (select count(*) from dispute where merchant_id = any(?) and (act_at <= ? or act_at = ?))
                 + (select count(*) from dispute_reminder where merchant_id = any(?) and due_at <= ?)
                 + (select count(*) from effect where merchant_id = any(?) and (due_at <= ? or due_at = ?)) as busy,
                   (select count(*) from dispute where merchant_id = any(?)) as known
            """;

    private static final String MATRIX =
            "{\"rows\": [{\"kinds\": [\"CHARGEBACK\"], \"action\": \"CONTEST\"}, {\"action\": \"REVIEW\"}]}";
    private static final List<String> CALENDARS = List.of(
            "{\"country\": \"DE\", \"timeZone\": \"Europe/Berlin\", \"bufferHours\": 12}",
            "{\"country\": \"US\", \"timeZone\": \"America/New_York\", \"bufferHours\": 24}",
            "{\"country\": \"IT\", \"timeZone\": \"Europe/Rome\", \"bufferHours\": 36}",
            "{\"country\": \"GB\", \"timeZone\": \"Europe/London\", \"bufferHours\": 48}");

    private record Happens(Instant at, Runnable what) {}

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    @Inject
    Sql sql;

    @Inject
    Event<DisputeDesk.ToAct> toAct;

    @Inject
    Event<Reminders.Due> remindersDue;

    /** Set by the test resource. */
    AmazonPayHost amazonPay;

    private final List<Shop> shops = Stream.generate(Shop::new).limit(4).toList();
    private final Column merchants = Column.text(shops, Shop::merchantId);
    private final PriorityQueue<Happens> toCome = new PriorityQueue<>(comparing(Happens::at));
    private final Map<String, List<Instant>> answered = new ConcurrentHashMap<>();
    private final AtomicInteger files = new AtomicInteger();
    private final Random chance = new Random(4711);
    private List<PlannedDispute> year;
    private int told;
    private Instant before;

    @BeforeEach
    void plan() {
        before = clock.instant();
        clock.set(NEW_YEAR);
        for (int i = 0; i < shops.size(); i++) {
            Shop shop = shops.get(i);
            shop.putAmazonKey();
            put(shop, "decision-matrix", MATRIX);
            put(shop, "automation", "{\"contest\": true}");
            put(shop, "calendar", CALENDARS.get(i));
        }
        year = IntStream.range(0, DISPUTES)
                .mapToObj(number -> PlannedDispute.by(chance, number, shops.get(number % shops.size()), NEW_YEAR))
                .toList();
        year.forEach(this::plan);
        amazonPay.on("POST /live/v2/files", call -> announced());
        for (int i = 0; i < TIMES_AWAY; i++) {
            Instant away = NEW_YEAR.plus(chance.nextInt(365 * 24), ChronoUnit.HOURS);
            toCome.add(new Happens(away, () -> amazonPay.away(true)));
            toCome.add(new Happens(away.plus(AWAY), () -> amazonPay.away(false)));
        }
    }

    private static void put(Shop shop, String what, String body) {
        shop.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put("/merchants/" + shop.merchantId() + "/" + what)
                .then()
                .statusCode(200);
    }

    private void plan(PlannedDispute dispute) {
        String amazons = " /live/v2/disputes/" + dispute.disputeId();
        amazonPay.on("GET" + amazons, call -> amazonsView(dispute));
        amazonPay.on("POST" + amazons + "/contest", call -> {
            answered.computeIfAbsent(dispute.disputeId(), id -> new ArrayList<>())
                    .add(clock.instant());
            return amazonsView(dispute);
        });
        toCome.add(new Happens(dispute.arrives(), () -> {
            dispute.storeOrder();
            if (dispute.arrives().equals(dispute.completeAt())) {
                dispute.storeDelivery();
            }
            topics.write(dispute.claim().reported());
            told++;
        }));
        if (dispute.completeAt() != null && dispute.completeAt().isAfter(dispute.arrives())) {
            toCome.add(new Happens(dispute.completeAt(), dispute::storeDelivery));
        }
    }

    @AfterEach
    void goBack() {
        amazonPay.away(false);
        clock.set(before);
    }

    @Test
    void answersInTimeWhateverIsCompleteAndTellsPeopleOfTheRest() {
        pass();

        List<String> wrong = new ArrayList<>();
        year.forEach(dispute -> check(dispute).forEach(fault -> wrong.add(dispute + ": " + fault)));

        assertThat(wrong).isEmpty();
        long complete = year.stream().filter(PlannedDispute::canBeAnswered).count();
        System.out.printf(
                "%d disputes in a year, %d of them complete sooner or later, %d answered, none missed%n",
                DISPUTES, complete, answered.size());
        assertThat(answered.size()).isGreaterThan(DISPUTES / 2);
    }

    private void pass() {
        for (Instant next = next(); next.isBefore(END); next = next()) {
            Instant now = next;
            clock.set(now);
            while (!toCome.isEmpty() && !toCome.peek().at().isAfter(now)) {
                toCome.poll().what().run();
            }
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> isQuiet(now));
        }
    }

    private Instant next() {
        Instant due = sql.query(DUE, row -> row.instant("at"), merchants, merchants, merchants)
                .get(0);
        Instant planned = toCome.isEmpty() ? END : toCome.peek().at();
        Instant next = due == null || due.isAfter(planned) ? planned : due;
        long grain = GRAIN.toSeconds();
        return Instant.ofEpochSecond(
                Math.floorDiv(Math.max(next.getEpochSecond(), clock.instant().getEpochSecond()), grain) * grain
                        + grain);
    }

    private boolean isQuiet(Instant now) {
        Instant actLease = now.plus(Duration.ofMinutes(5));
        Instant effectLease = now.plus(Duration.ofMinutes(3));
        boolean isQuiet = sql.first(
                        BUSY,
                        row -> row.number("busy") == 0 && row.number("known") == told,
                        merchants,
                        now,
                        actLease,
                        merchants,
                        now,
                        merchants,
                        now,
                        effectLease,
                        merchants)
                .orElseThrow();
        if (!isQuiet) {
            toAct.fire(new DisputeDesk.ToAct());
            remindersDue.fire(new Reminders.Due());
        }
        return isQuiet;
    }

    private List<String> check(PlannedDispute dispute) {
        JsonPath deadline =
                dispute.shop().get(dispute.path() + "/deadline").extract().jsonPath();
        Instant respondBy = Instant.parse(deadline.getString("respondBy"));
        Instant answerBy = Instant.parse(deadline.getString("answerBy"));
        List<Instant> answers = answered.getOrDefault(dispute.disputeId(), List.of());
        List<String> faults = new ArrayList<>();
        if (dispute.deadline() != null
                && !dispute.deadline().truncatedTo(ChronoUnit.SECONDS).equals(respondBy)) {
            faults.add("deadline is " + respondBy);
        }
        if (answers.size() > 1) {
            faults.add("answered more than once: " + answers);
        }
        Instant due = latest(answerBy, dispute.arrives(), dispute.completeAt());
        boolean isInTime = due.plus(LATEST).plus(AWAY).isBefore(respondBy);
        if (dispute.canBeAnswered() && isInTime && answers.isEmpty()) {
            faults.add("not answered by " + respondBy);
        }
        if (!dispute.canBeAnswered() && !answers.isEmpty()) {
            faults.add("answered although it is incomplete");
        }
        for (Instant at : answers) {
            if (at.isBefore(answerBy)) {
                faults.add("answered at " + at + ", before " + answerBy);
            }
            if (at.isAfter(respondBy) || at.isAfter(due.plus(LATEST).plus(AWAY))) {
                faults.add("answered at " + at + ", due at " + due + ", deadline " + respondBy);
            }
        }
        if (answers.isEmpty() && !isEscalatedBefore(respondBy, dispute)) {
            faults.add("passed in silence");
        }
        return faults;
    }

    private static boolean isEscalatedBefore(Instant respondBy, PlannedDispute dispute) {
        return dispute
                .shop()
                .get(dispute.path() + "/timeline?limit=100")
                .extract()
                .jsonPath()
                .<String>getList("items.findAll { it.what == 'ESCALATED' }.at")
                .stream()
                .anyMatch(at -> !Instant.parse(at).isAfter(respondBy));
    }

    private static Instant latest(Instant one, Instant other, Instant third) {
        return Stream.of(one, other, third == null ? other : third)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Reply announced() {
        String id = "year-" + files.incrementAndGet();
        amazonPay.on("PUT /upload/" + id, call -> new Reply(200, "{}"));
        return new Reply(201, "{\"id\": \"%s\", \"url\": \"%s/upload/%s\"}".formatted(id, amazonPay.url(), id));
    }

    private Reply amazonsView(PlannedDispute dispute) {
        boolean isAnswered = answered.containsKey(dispute.disputeId());
        return new Reply(
                200,
                """
                {"disputeId": "%s", "chargeId": "%s-C000001", "disputeType": "Chargeback", "filingReason": "ProductNotReceived",
                 "disputeAmount": {"amount": "129.90", "currencyCode": "EUR"},
                 "statusDetails": {"state": "%s", "reasonCode": "%s", "lastUpdatedTimestamp": "20270103T090000Z"}}"""
                        .formatted(
                                dispute.disputeId(),
                                dispute.reference(),
                                isAnswered ? "UnderReview" : "ActionRequired",
                                isAnswered ? "MerchantResponseReceived" : "MerchantResponseRequired"));
    }
}
