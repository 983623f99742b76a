package dev.rejoinder.ingest.claim;

import static dev.rejoinder.ingest.claim.Stated.said;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.NetworkReasonCode;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ToldBy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * All that has been told about a claim. Each field keeps its best statement, so the account is the same in whatever
 * order the notices come.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Account(
        Stated<String> amazonOrderReference,
        Stated<String> chargeId,
        Stated<String> disputeId,
        Stated<String> chargebackId,
        Stated<String> merchantOrderId,
        Stated<String> claimMailId,
        Stated<FilingReason> reason,
        Stated<NetworkReasonCode> networkReasonCode,
        Stated<Money> amount,
        Stated<Instant> filedAt,
        Stated<Deadline> deadline,
        Stated<String> shopperName,
        Stated<String> shopperEmail,
        Stated<String> shopperLanguage,
        Stated<String> comment,
        Stated<String> amazonState,
        Stated<String> amazonReasonCode,
        Stated<ClaimOutcome> outcome,
        ToldBy highestSource) {

    static final Account EMPTY = new Account(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    public static Account of(Told told) {
        return EMPTY.with(told);
    }

    Account with(Told told) {
        ClaimDetails now = told.details();
        ClaimReferences names = now.references();
        Shopper shopper = now.shopper() == null ? new Shopper(null, null, null) : now.shopper();
        ToldBy by = now.toldBy();
        Instant at = told.at();
        return new Account(
                Stated.better(amazonOrderReference, names.amazonOrderReference(), by, at),
                Stated.better(chargeId, names.chargeId(), by, at),
                Stated.better(disputeId, disputeId(names, DisputeIdForm.API), by, at),
                Stated.better(chargebackId, disputeId(names, DisputeIdForm.CHARGEBACK), by, at),
                Stated.better(merchantOrderId, names.merchantOrderId(), by, at),
                Stated.first(claimMailId, names.claimMailId(), by, at),
                Stated.better(reason, now.reason(), by, at),
                Stated.better(networkReasonCode, now.networkReasonCode(), by, at),
                Stated.better(amount, now.amount(), by, at),
                Stated.better(filedAt, now.filedAt(), by, at),
                Stated.better(deadline, now.deadline(), by, at),
                Stated.better(shopperName, shopper.name(), by, at),
                Stated.better(shopperEmail, shopper.email(), by, at),
                Stated.better(shopperLanguage, shopper.language(), by, at),
                Stated.better(comment, now.comment(), by, at),
                Stated.better(amazonState, now.amazonState(), by, at),
                Stated.better(amazonReasonCode, now.amazonReasonCode(), by, at),
                Stated.better(outcome, told.outcome(), by, at),
                highestSource == null || by.compareTo(highestSource) < 0 ? by : highestSource);
    }

    /** Two accounts of one claim put together, as if each had heard what the other did. */
    Account with(Account other) {
        return new Account(
                Stated.better(amazonOrderReference, other.amazonOrderReference),
                Stated.better(chargeId, other.chargeId),
                Stated.better(disputeId, other.disputeId),
                Stated.better(chargebackId, other.chargebackId),
                Stated.better(merchantOrderId, other.merchantOrderId),
                Stated.first(claimMailId, other.claimMailId),
                Stated.better(reason, other.reason),
                Stated.better(networkReasonCode, other.networkReasonCode),
                Stated.better(amount, other.amount),
                Stated.better(filedAt, other.filedAt),
                Stated.better(deadline, other.deadline),
                Stated.better(shopperName, other.shopperName),
                Stated.better(shopperEmail, other.shopperEmail),
                Stated.better(shopperLanguage, other.shopperLanguage),
                Stated.better(comment, other.comment),
                Stated.better(amazonState, other.amazonState),
                Stated.better(amazonReasonCode, other.amazonReasonCode),
                Stated.better(outcome, other.outcome),
                highestSource == null || other.highestSource.compareTo(highestSource) < 0
                        ? other.highestSource
                        : highestSource);
    }

    /** Each statement by its name; without those that nobody made, and without the mail's id: each mail has its own. */
    public Map<String, Stated<?>> statements() {
        Map<String, Stated<?>> statements = new LinkedHashMap<>();
        statements.put("amazonOrderReference", amazonOrderReference);
        statements.put("chargeId", chargeId);
        statements.put("disputeId", disputeId);
        statements.put("chargebackId", chargebackId);
        statements.put("merchantOrderId", merchantOrderId);
        statements.put("reason", reason);
        statements.put("networkReasonCode", networkReasonCode);
        statements.put("amount", amount);
        statements.put("filedAt", filedAt);
        statements.put("deadline", deadline);
        statements.put("shopperName", shopperName);
        statements.put("shopperEmail", shopperEmail);
        statements.put("shopperLanguage", shopperLanguage);
        statements.put("comment", comment);
        statements.put("amazonState", amazonState);
        statements.put("amazonReasonCode", amazonReasonCode);
        statements.put("outcome", outcome);
        statements.values().removeIf(Objects::isNull);
        return statements;
    }

    ClaimDetails details(ClaimKind kind) {
        return new ClaimDetails(
                kind,
                references(),
                said(reason),
                said(networkReasonCode),
                said(amount),
                said(filedAt),
                said(deadline),
                shopper(),
                said(comment),
                said(amazonState),
                said(amazonReasonCode),
                lacksDetails(),
                highestSource);
    }

    /** Amazon's API knows a dispute by the id of its own form, so that one is shown where both are known. */
    ClaimReferences references() {
        String shown = disputeId == null ? said(chargebackId) : said(disputeId);
        return new ClaimReferences(
                said(amazonOrderReference), said(chargeId), shown, said(merchantOrderId), said(claimMailId));
    }

    boolean isResolved() {
        return outcome != null;
    }

    /** True if the two cannot be about one claim: they name different things of the same form. */
    public boolean contradicts(ClaimReferences names) {
        return differ(disputeId, disputeId(names, DisputeIdForm.API))
                || differ(chargebackId, disputeId(names, DisputeIdForm.CHARGEBACK))
                || differ(chargeId, names.chargeId())
                || differ(amazonOrderReference, names.amazonOrderReference());
    }

    private Shopper shopper() {
        if (shopperName == null && shopperEmail == null && shopperLanguage == null) {
            return null;
        }
        return new Shopper(said(shopperName), said(shopperEmail), said(shopperLanguage));
    }

    private boolean lacksDetails() {
        return reason == null && networkReasonCode == null && amount == null && comment == null;
    }

    private static String disputeId(ClaimReferences names, DisputeIdForm form) {
        String id = names.disputeId();
        return id != null && DisputeIdForm.of(id) == form ? id : null;
    }

    private static boolean differ(Stated<String> known, String told) {
        return known != null && told != null && !known.value().equals(told);
    }
}
