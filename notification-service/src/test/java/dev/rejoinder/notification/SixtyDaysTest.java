package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.notification.template.Template;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Days pass over four shops and their disputes, sixty at length: as many as {@code -Ddays} and {@code -Ddays.disputes} say, in
 * steps of {@code -Ddays.step}.
 * The relay is away three times, and some shoppers' addresses do not exist.
 */
@QuarkusTest
@TestProfile(OwnDomain.class)
class SixtyDaysTest extends MailTest {

    private static final int DISPUTES = Integer.getInteger("days.disputes", 8);
    private static final Duration STEP = Duration.parse(System.getProperty("days.step", "PT6H"));
    private static final long SEED = Long.getLong("days.seed", 20261123);
    private static final int DAYS = Integer.getInteger("days", 12);
    private static final int EVERY_BROKEN_ADDRESS = 10;
    private static final List<Integer> RELAY_AWAY = List.of(DAYS / 6, DAYS * 2 / 5, DAYS * 3 / 5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String BUSY =
            """
            select (select count(*) from email where merchant_id = any(?)
                        and (taken_by is not null or status in ('QUEUED', 'UNKNOWN') and next_attempt_at <= ?))
                 + (select count(*) from clock where merchant_id = any(?) and look_at <= ?)
                 + (select count(*) from follow_up where merchant_id = any(?) and due_at <= ?)
                 + (select count(*) from unnest(?::uuid[], ?::bigint[]) as told (dispute_id, version)
                    where not exists (select 1 from dispute_told known
                        where known.dispute_id = told.dispute_id and known.version >= told.version)) as busy
            """;

    /** @param mark what only this shop's mails say */
    private record Shop(String id, String language, String zone, String mark) {

        String profile() {
            return """
                    {"name": "%1$s", "country": "DE", "language": "%2$s", "timeZone": "%3$s",
                     "contact": {"email": "help@%4$s.example", "url": "https://%4$s.example"},
                     "claimRecipients": ["claims@%4$s.example"]}
                    """
                    .formatted(mark, language, zone, id);
        }
    }

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<Shop> shops = List.of(
            new Shop("nord" + run, "de", "Europe/Berlin", "Teehaus Nord " + run),
            new Shop("harbour" + run, "en", "Europe/London", "Harbour Books " + run),
            new Shop("bottega" + run, "it", "Europe/Rome", "Bottega Lana " + run),
            new Shop("taller" + run, "es", "Europe/Madrid", "Taller Sol " + run));
    private final Map<UUID, Case> cases = new LinkedHashMap<>();
    private final Map<UUID, Case> told = new HashMap<>();
    /** Addresses that are broken, and how many mails each had got by then. */
    private final Map<String, Integer> broken = new HashMap<>();

    private boolean relayAway;

    @Test
    void keepWhatWasPromised() {
        Instant begin = clock.instant();
        shops.forEach(this::register);
        Lives lives = new Lives(this, SEED);
        for (int i = 0; i < DISPUTES; i++) {
            Case dispute = new Case(shops.get(i % shops.size()).id());
            cases.put(dispute.id, dispute);
            lives.live(dispute, begin, Duration.ofDays(DAYS * 2 / 3));
        }
        Instant end = begin.plus(Duration.ofDays(DAYS));
        try {
            for (Instant now = begin.plus(STEP); !now.isAfter(end); now = now.plus(STEP)) {
                clock.set(now);
                relayOn(Duration.between(begin, now).toDays());
                lives.pass(now);
                settle();
                bounce();
            }
            List<Map<String, Object>> mails = cases.values().stream()
                    .flatMap(dispute ->
                            this.<Map<String, Object>>items("/emails?limit=200&disputeId=" + dispute.id).stream())
                    .toList();
            assertThat(mails).hasSizeGreaterThan(2 * DISPUTES);
            followUpsOnEveryPromise();
            noReminderAfterAnAnswer(mails, lives);
            oneAutomaticMailADay(mails);
            nothingToBrokenAddresses();
            noShopInAnothersMail();
            System.out.printf(
                    "%,d disputes in %d days: %,d mails sent of %,d%n",
                    DISPUTES,
                    DAYS,
                    mails.stream()
                            .filter(mail -> "SENT".equals(mail.get("status")))
                            .count(),
                    mails.size());
        } finally {
            relayOn(0);
            clock.set(begin);
        }
    }

    /** Is waited for until notification-service has heard of it. */
    void told(Case dispute) {
        told.put(dispute.id, dispute);
    }

    private void register(Shop shop) {
        given().auth()
                .oauth2(Tokens.merchant(shop.id()))
                .contentType("application/json")
                .body(shop.profile())
                .put("/merchants/{m}/profile", shop.id())
                .then()
                .statusCode(200);
    }

    private void relayOn(long day) {
        boolean away = RELAY_AWAY.contains((int) day);
        if (away != relayAway) {
            relayAway = away;
            if (away) {
                smtp.down();
            } else {
                smtp.up();
            }
        }
    }

    /** Until nothing is due at the time it is now. */
    private void settle() {
        List<String> ids = shops.stream().map(Shop::id).toList();
        List<Case> heard = List.copyOf(told.values());
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            Instant now = clock.instant();
            return sql.query(
                            BUSY,
                            row -> row.number("busy"),
                            Column.text(ids),
                            now,
                            Column.text(ids),
                            now,
                            Column.text(ids),
                            now,
                            Column.of("uuid", heard, dispute -> dispute.id),
                            Column.of("bigint", heard, dispute -> dispute.version))
                    .equals(List.of(0L));
        });
        told.clear();
    }

    /** The first mail to every tenth shopper comes back. */
    private void bounce() {
        List<Case> all = List.copyOf(cases.values());
        for (int i = 0; i < all.size(); i += EVERY_BROKEN_ADDRESS) {
            String address = all.get(i).shopperEmail;
            List<MimeMessage> mails = broken.containsKey(address) ? List.of() : mailsTo(address);
            if (!mails.isEmpty()) {
                broken.put(address, mails.size());
                given().auth()
                        .oauth2(Tokens.ops())
                        .contentType("message/rfc822")
                        .body(Reports.failed(
                                        header(mails.get(0), "Return-Path").replaceAll("[<>]", ""), address, "5.1.1")
                                .getBytes(UTF_8))
                        .post("/inbound/bounces")
                        .then()
                        .statusCode(200);
            }
        }
    }

    private void followUpsOnEveryPromise() {
        Instant now = clock.instant();
        cases.keySet().forEach(id -> assertThat(this.<Map<String, Object>>items("/disputes/" + id + "/promises"))
                .allSatisfy(promise -> assertThat(promise.get("newsAt") != null
                                || now.isBefore(Instant.parse((String) promise.get("newsBy"))))
                        .as("%s", promise)
                        .isTrue()));
    }

    private void noReminderAfterAnAnswer(List<Map<String, Object>> mails, Lives lives) {
        assertThat(mails)
                .filteredOn(
                        mail -> template(mail) == Template.MERCHANT_DEADLINE_NEAR && "SENT".equals(mail.get("status")))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(Instant.parse((String) mail.get("sentAt")))
                        .isBeforeOrEqualTo(lives.answeredAt(UUID.fromString((String) mail.get("disputeId")))));
    }

    private void oneAutomaticMailADay(List<Map<String, Object>> mails) {
        Map<String, List<String>> days = new HashMap<>();
        mails.stream()
                .filter(mail -> "SENT".equals(mail.get("status")))
                .filter(mail -> !template(mail).isCritical() && !template(mail).isByPerson())
                .filter(mail -> template(mail).audience() == Audience.SHOPPER
                        || !template(mail).isAcknowledgement())
                .forEach(mail -> days.computeIfAbsent(
                                mail.get("disputeId") + " to " + mail.get("to") + " on " + day(mail),
                                key -> new ArrayList<>())
                        .add((String) mail.get("template")));
        assertThat(days).isNotEmpty().allSatisfy((day, templates) -> assertThat(templates)
                .hasSize(1));
    }

    private LocalDate day(Map<String, Object> mail) {
        Shop shop = shops.stream()
                .filter(each -> each.id().equals(mail.get("merchantId")))
                .findFirst()
                .orElseThrow();
        return LocalDate.ofInstant(Instant.parse((String) mail.get("sentAt")), ZoneId.of(shop.zone()));
    }

    private void nothingToBrokenAddresses() {
        assertThat(broken).isNotEmpty().allSatisfy((address, count) -> assertThat(mailsTo(address))
                .hasSize(count));
    }

    private void noShopInAnothersMail() {
        for (Shop shop : shops) {
            List<MimeMessage> mails = smtp.mails().stream()
                    .filter(mail -> header(mail, "List-Id").contains(shop.mark()))
                    .toList();
            assertThat(mails).isNotEmpty().allSatisfy(mail -> {
                String source = source(mail);
                assertThat(header(mail, "From")).contains(shop.mark());
                shops.stream().filter(other -> !other.equals(shop)).forEach(other -> assertThat(source)
                        .doesNotContain(other.mark(), other.id()));
                assertThat(header(mail, "Content-Language")).isEqualTo(language(mail, shop));
            });
        }
    }

    private String language(MimeMessage mail, Shop shop) {
        String to = header(mail, "To");
        return cases.values().stream()
                .filter(dispute -> to.equals(dispute.shopperEmail))
                .findFirst()
                .map(dispute -> dispute.shopperLanguage)
                .orElse(shop.language());
    }

    private static String source(MimeMessage mail) {
        try {
            return new String(mail.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Template template(Map<String, Object> mail) {
        return Template.named((String) mail.get("template"));
    }

    private <T> List<T> items(String path) {
        return given().auth()
                .oauth2(Tokens.ops())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
