package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Empties disputes of the shopper and the shopper's words; ids, amounts, dates, states and reasons stay. */
@ApplicationScoped
class ForgottenDisputes {

    /** Their details are ids, codes, amounts and hashes. Of all others the detail goes: people and Amazon write there. */
    private static final Set<What> CODED = EnumSet.of(
            What.CLAIM_RESOLVED,
            What.CLAIM_MERGED,
            What.DEADLINE_CHANGED,
            What.REMINDED,
            What.ORDER_CHOSEN,
            What.ORDER_FOUND,
            What.ORDER_CHANGED,
            What.EVIDENCE_GIVEN,
            What.EVIDENCE_REUSED,
            What.EVIDENCE_TAKEN_BACK,
            What.TERMS_STORED,
            What.MAIL_ADDED,
            What.ANSWER_ORDERED,
            What.REFUND_ORDERED,
            What.REFUND_APPROVED,
            What.REFUND_STARTED,
            What.CLOSED);

    private static final String TIMELINE =
            """
            update dispute_timeline set detail = case when what = 'DECIDED' then split_part(detail, ':', 1) end
            where dispute_id = any(?) and detail is not null and what <> all(?)
            """;

    private record Stored(UUID id, ClaimDetails claim) {}

    private final Sql sql;
    private final Json json;

    ForgottenDisputes(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    void on(@Observes Forgotten forgotten) {
        Column ids = Column.uuid(forgotten.disputeIds());
        sql.query(
                        "select id, claim from dispute where id = any(?) order by id for update",
                        row -> new Stored(row.uuid("id"), json.read(row.text("claim"), ClaimDetails.class)),
                        ids)
                .forEach(dispute -> sql.update(
                        "update dispute set claim = ?::json, shopper_key = null, erased_at = ? where id = ?",
                        json.write(withoutPerson(dispute.claim())),
                        forgotten.at(),
                        dispute.id()));
        sql.update(TIMELINE, ids, Column.text(CODED, What::name));
    }

    private static ClaimDetails withoutPerson(ClaimDetails claim) {
        return new ClaimDetails(
                claim.kind(),
                claim.references(),
                claim.reason(),
                claim.networkReasonCode(),
                claim.amount(),
                claim.filedAt(),
                claim.deadline(),
                null,
                null,
                claim.amazonState(),
                claim.amazonReasonCode(),
                claim.lacksDetails(),
                claim.toldBy());
    }
}
