package dev.rejoinder.ingest.claim;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.FactIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The claims that a batch of notices may be about, held in memory while their references are locked.
 *
 * <p>A notice joins the claim
 *
 * <ol>
 *   <li>that goes by its dispute id;
 *   <li>else the one that goes by its charge id and is of its kind;
 *   <li>else the one that goes by its order reference and is of its kind; by the merchant's order id only if it names
 *       nothing else.
 * </ol>
 *
 * In steps 2 and 3 a claim that names another id of the same form does not count, and an open claim goes before resolved
 * ones. If several are left, a person decides; if none, the notice opens a claim.
 */
final class ClaimBook {

    /** What became of a notice: its claim, or why a person has to look at it. */
    record Verdict(UUID claimId, String doubt) {}

    private final Map<UUID, Claim> claims = new HashMap<>();
    private final Map<ReferenceKey, Set<UUID>> index = new HashMap<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private final Set<ReferenceKey> named = new LinkedHashSet<>();
    private final List<ClaimFact> facts = new ArrayList<>();

    void know(Claim claim) {
        claims.put(claim.id(), claim);
    }

    void know(ReferenceKey key, Collection<UUID> claimIds) {
        index.put(key, new LinkedHashSet<>(claimIds));
    }

    Verdict tell(UUID noticeId, String merchantId, Told told, Instant now) {
        List<Claim> fitting = fitting(merchantId, told);
        if (fitting.size() > 1) {
            String ids = fitting.stream().map(claim -> claim.id().toString()).collect(Collectors.joining(", "));
            return new Verdict(null, "A person decides: it may be about any of the claims " + ids);
        }
        if (!fitting.isEmpty() && fitting.get(0).kind() != told.details().kind()) {
            Claim claim = fitting.get(0);
            return new Verdict(
                    null, "A person decides: the dispute id is known as " + claim.kind() + " in claim " + claim.id());
        }
        Claim.Change change = fitting.isEmpty()
                ? Claim.open(FactIds.of("claim", noticeId.toString()), merchantId, told, now)
                : fitting.get(0).tell(told, now);
        record(change, told);
        return new Verdict(change.claim().id(), null);
    }

    /** A person has decided that it is about this claim, unless its dispute id is another one's. */
    Verdict join(Claim claim, Told told, Instant now) {
        List<Claim> byDispute = known(
                claim.merchantId(),
                ReferenceKey.Type.DISPUTE_ID,
                told.details().references().disputeId());
        if (!byDispute.isEmpty() && !byDispute.contains(claim)) {
            return new Verdict(
                    null, "The dispute id is that of claim " + byDispute.get(0).id() + "; merge the two");
        }
        record(claim.tell(told, now), told);
        return new Verdict(claim.id(), null);
    }

    void keep(Claim.Change change) {
        claims.put(change.claim().id(), change.claim());
        touched.add(change.claim().id());
        facts.addAll(change.facts());
    }

    /** The names that a claim goes by, as far as they were loaded. */
    List<ReferenceKey> names(UUID claimId) {
        return index.keySet().stream()
                .filter(key -> index.get(key).contains(claimId))
                .toList();
    }

    void name(ReferenceKey key, UUID claimId) {
        index.get(key).add(claimId);
        named.add(key);
    }

    void unname(ReferenceKey key, UUID claimId) {
        index.get(key).remove(claimId);
        named.add(key);
    }

    Optional<Claim> claim(UUID id) {
        return Optional.ofNullable(claims.get(id));
    }

    /** What Amazon adds to a claim that is known already. */
    void add(UUID claimId, Told more, Instant now) {
        record(claims.get(claimId).tell(more, now), more);
    }

    Collection<Claim> changedClaims() {
        return touched.stream().map(claims::get).toList();
    }

    Map<ReferenceKey, Set<UUID>> changedReferences() {
        Map<ReferenceKey, Set<UUID>> changed = new LinkedHashMap<>();
        named.stream().sorted().forEach(key -> changed.put(key, index.get(key)));
        return changed;
    }

    List<ClaimFact> facts() {
        return facts;
    }

    private void record(Claim.Change change, Told told) {
        Claim claim = change.claim();
        if (!claim.equals(claims.put(claim.id(), claim))) {
            touched.add(claim.id());
        }
        facts.addAll(change.facts());
        for (ReferenceKey key :
                ReferenceKey.of(claim.merchantId(), told.details().references())) {
            if (index.computeIfAbsent(key, unknown -> new LinkedHashSet<>()).add(claim.id())) {
                named.add(key);
            }
        }
    }

    private List<Claim> fitting(String merchantId, Told told) {
        ClaimReferences names = told.details().references();
        List<Claim> byDispute = known(merchantId, ReferenceKey.Type.DISPUTE_ID, names.disputeId());
        if (!byDispute.isEmpty()) {
            return byDispute;
        }
        List<Claim> byCharge = likely(known(merchantId, ReferenceKey.Type.CHARGE_ID, names.chargeId()), told);
        if (!byCharge.isEmpty()) {
            return byCharge;
        }
        List<Claim> byOrder =
                likely(known(merchantId, ReferenceKey.Type.AMAZON_ORDER_REFERENCE, names.amazonOrderReference()), told);
        boolean namesNothingElse =
                names.disputeId() == null && names.chargeId() == null && names.amazonOrderReference() == null;
        if (!byOrder.isEmpty() || !namesNothingElse) {
            return byOrder;
        }
        return likely(known(merchantId, ReferenceKey.Type.MERCHANT_ORDER_ID, names.merchantOrderId()), told);
    }

    private List<Claim> known(String merchantId, ReferenceKey.Type type, String value) {
        if (value == null) {
            return List.of();
        }
        return index.getOrDefault(new ReferenceKey(merchantId, type, value), Set.of()).stream()
                .map(claims::get)
                .toList();
    }

    private static List<Claim> likely(List<Claim> candidates, Told told) {
        List<Claim> possible = candidates.stream()
                .filter(claim -> claim.kind() == told.details().kind())
                .filter(claim -> !claim.account().contradicts(told.details().references()))
                .toList();
        List<Claim> open =
                possible.stream().filter(claim -> !claim.account().isResolved()).toList();
        if (!open.isEmpty()) {
            return open;
        }
        return possible.stream().filter(claim -> !isFiledAfterEnd(claim, told)).toList();
    }

    /** The shopper claims again what had already been decided. */
    private static boolean isFiledAfterEnd(Claim resolved, Told told) {
        Instant filedAt = told.details().filedAt();
        return filedAt != null && filedAt.isAfter(resolved.account().outcome().at());
    }
}
