package dev.rejoinder.notification;

import dev.rejoinder.event.AnswerOrdered;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeClosed;
import dev.rejoinder.event.DisputeEscalated;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOpened;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeReminded;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.DisputeSummary;
import dev.rejoinder.event.DisputeUpdated;
import dev.rejoinder.event.Escalation;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.Reminder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** One dispute of a test: its facts as they come by Kafka, and what evidence-service answers about it. */
public class Case {

    public final UUID id;
    public final UUID noticeId = UUID.randomUUID();
    public final String merchantId;
    public ClaimKind kind = ClaimKind.CHARGEBACK;
    public FilingReason reason = FilingReason.PRODUCT_NOT_RECEIVED;
    public String amount = "129.90";
    public Deadline deadline = Deadline.told(Instant.parse("2026-11-09T09:00:00Z"), Deadline.Source.MERCHANT);
    public String state = "GATHERING";
    public DisputeOutcome outcome;
    public boolean lacksDetails;
    public String comment = "The parcel never came.";
    public String shopperName = "Jana Vogt";
    public String shopperEmail;
    public String shopperLanguage = "de";
    public String orderId = "TN-10482";
    public String item = "Kettle";
    public List<EvidenceKind> has =
            List.of(EvidenceKind.ORDER_RECORD, EvidenceKind.CARRIER, EvidenceKind.TRACKING_NUMBER);
    public List<EvidenceKind> lacks = List.of(EvidenceKind.DELIVERY_DATE, EvidenceKind.SIGNATURE);
    public long version = 1;

    public Case(String merchantId) {
        this(merchantId, UUID.randomUUID());
    }

    public Case(String merchantId, UUID id) {
        this.merchantId = merchantId;
        this.id = id;
        this.shopperEmail = "jana." + id + "@example.com";
    }

    public DisputeFact opened() {
        return new DisputeOpened(fact(DisputeOpened.TYPE), Instant.EPOCH, merchantId, id, version, summary());
    }

    public DisputeFact updated() {
        version++;
        return new DisputeUpdated(fact(DisputeUpdated.TYPE), Instant.EPOCH, merchantId, id, version, summary());
    }

    /** Whatever the dispute's version is by now. */
    public AnswerOrdered answerOrdered(UUID answerId, int round) {
        return new AnswerOrdered(UUID.randomUUID(), Instant.EPOCH, merchantId, id, 1, answerId, round, summary());
    }

    public DisputeFact reminded(Reminder reminder) {
        version++;
        return new DisputeReminded(
                fact(DisputeReminded.TYPE), Instant.EPOCH, merchantId, id, version, reminder, summary());
    }

    public DisputeFact escalated(Escalation escalation) {
        version++;
        return new DisputeEscalated(
                fact(DisputeEscalated.TYPE), Instant.EPOCH, merchantId, id, version, escalation, summary());
    }

    public DisputeFact closed() {
        return closed(DisputeOutcome.WITHDRAWN);
    }

    public DisputeFact closed(DisputeOutcome how) {
        version++;
        state = "CLOSED";
        outcome = how;
        return new DisputeClosed(fact(DisputeClosed.TYPE), Instant.EPOCH, merchantId, id, version, summary());
    }

    /** In evidence-service's shape, so that a change of our reading does not change it. */
    public String json() {
        return """
                {"id":"%s","merchantId":"%s","version":%d,"state":"%s","outcome":%s,"amazonState":null,"kind":"%s",
                 "reason":%s,"networkReasonCode":%s,"amount":%s,"filedAt":"2026-11-02T08:00:00Z","respondBy":"%s",
                 "deadline":{"respondBy":"%s","source":"%s","rule":%s},"lacksDetails":%s,"comment":%s,
                 "references":{"amazonOrderReference":"P02-1234567-1234567","chargeId":null,
                               "disputeId":"P02-1234567-1234567-B000001","merchantOrderId":null},
                 "shopper":{"name":%s,"email":%s,"language":%s},
                 "order":%s,
                 "packet":{"has":%s,"lacks":%s},"openedAt":"2026-11-02T10:00:00Z","updatedAt":"2026-11-02T10:00:00Z"}
                """
                .formatted(
                        id,
                        merchantId,
                        version,
                        state,
                        quoted(outcome == null ? null : outcome.name()),
                        kind,
                        quoted(reason == null ? null : reason.amazonName()),
                        reason == null ? "null" : "{\"network\":\"visa\",\"code\":\"13.1\"}",
                        money(),
                        deadline.respondBy(),
                        deadline.respondBy(),
                        deadline.source(),
                        quoted(deadline.rule()),
                        lacksDetails,
                        quoted(comment),
                        quoted(shopperName),
                        quoted(shopperEmail),
                        quoted(shopperLanguage),
                        order(),
                        list(has),
                        list(lacks));
    }

    private String order() {
        return orderId == null
                ? "null"
                : """
                {"orderId":%s,"placedAt":"2026-10-19T07:30:00Z","productType":"PHYSICAL","total":%s,
                 "items":[{"sku":"K-11","title":%s,"quantity":1,"price":%s}]}"""
                        .formatted(quoted(orderId), money(), quoted(item), money());
    }

    private String money() {
        return amount == null ? "null" : "{\"value\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }

    private DisputeSummary summary() {
        return new DisputeSummary(
                kind,
                reason,
                amount == null ? null : Money.of(amount, "EUR"),
                deadline,
                DisputeState.valueOf(state),
                outcome,
                orderId,
                has,
                lacks);
    }

    private UUID fact(String type) {
        return FactIds.fact(id, type, version);
    }

    private static String list(List<EvidenceKind> kinds) {
        return kinds.stream().map(kind -> "\"" + kind + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(character -> json.append(
                        character < ' ' || character == '"' || character == '\\' || character > '~'
                                ? String.format(Locale.ROOT, "\\u%04x", character)
                                : Character.toString(character)));
        return json.append('"').toString();
    }
}
