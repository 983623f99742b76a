package dev.rejoinder.ingest.mail.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.NetworkReasonCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a letter says about a claim, as far as it can be proved. Each finding may be null.
 *
 * @param readAt when the mail came; it stands in where the letter has no date
 * @param suspicion it speaks of claims in words that prove nothing
 * @param undecided it speaks of a decision without saying which
 * @param answerAsked whether it asks for an answer; null if that cannot be told
 */
public record ClaimLetter(
        Letter letter,
        Instant readAt,
        String language,
        Finding<ClaimKind> kind,
        boolean suspicion,
        Finding<Stage> stage,
        boolean undecided,
        Finding<ClaimOutcome> outcome,
        Finding<String> orderReference,
        Finding<String> chargeId,
        Finding<String> disputeId,
        Finding<String> merchantOrderId,
        Finding<Money> amount,
        Finding<FilingReason> reason,
        Finding<NetworkReasonCode> networkReasonCode,
        Finding<Deadline> deadline,
        Finding<Instant> filedAt,
        Finding<String> shopperName,
        Finding<String> shopperEmail,
        Finding<String> comment,
        Boolean answerAsked,
        AskedWindow askedWindow,
        List<NotTaken> notTaken) {

    /**
     * "Within seven days": a rule, not a date, so it makes no deadline.
     *
     * @param length in hours or in days, as {@code unit} tells in the mail's own word
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AskedWindow(int length, String unit, boolean businessDays, String text) {}

    public boolean hasReference() {
        return orderReference != null || chargeId != null || disputeId != null;
    }

    /** By their names, those that are there. */
    public Map<String, Finding<?>> findings() {
        Map<String, Finding<?>> found = new LinkedHashMap<>();
        found.put("kind", kind);
        found.put("stage", stage);
        found.put("outcome", outcome);
        found.put("orderReference", orderReference);
        found.put("chargeId", chargeId);
        found.put("disputeId", disputeId);
        found.put("merchantOrderId", merchantOrderId);
        found.put("amount", amount);
        found.put("reason", reason);
        found.put("networkReasonCode", networkReasonCode);
        found.put("deadline", deadline);
        found.put("filedAt", filedAt);
        found.put("shopperName", shopperName);
        found.put("shopperEmail", shopperEmail);
        found.put("comment", comment);
        found.values().removeIf(finding -> finding == null);
        return found;
    }
}
