package dev.rejoinder.evidence.item;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.groupingBy;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Items as rows. One that is taken back stays, with who took it back: an answer that went out may hold it. */
@ApplicationScoped
public class EvidenceItems {

    private static final String INSERT =
            """
            insert into evidence_item (id, dispute_id, merchant_id, kind, description, given_from, origin_at, media_type, size,
                                       sha256, added_at, added_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;

    EvidenceItems(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Oldest first; disputes without any are not in it. */
    public Map<UUID, List<EvidenceItem>> of(Collection<UUID> disputeIds) {
        if (disputeIds.isEmpty()) {
            return Map.of();
        }
        return sql
                .query(
                        "select * from evidence_item where dispute_id = any(?) and removed_at is null"
                                + " order by number",
                        EvidenceItems::item,
                        Column.uuid(disputeIds))
                .stream()
                .collect(groupingBy(EvidenceItem::disputeId));
    }

    /** Oldest first. */
    public List<EvidenceItem> of(UUID disputeId) {
        return of(List.of(disputeId)).getOrDefault(disputeId, List.of());
    }

    /** What was given for another dispute and is not here, oldest first. */
    public List<EvidenceItem> lacking(UUID disputeId, UUID given) {
        List<EvidenceItem> here = of(disputeId);
        return of(given).stream()
                .filter(item -> here.stream().noneMatch(item::showsTheSameAs))
                .toList();
    }

    @Transactional(MANDATORY)
    public void add(EvidenceItem item) {
        sql.update(
                INSERT,
                item.id(),
                item.disputeId(),
                item.merchantId(),
                item.kind().name(),
                item.description(),
                item.givenFrom(),
                item.originAt(),
                item.mediaType(),
                item.size(),
                item.sha256(),
                item.addedAt(),
                item.addedBy());
    }

    @Transactional(MANDATORY)
    public void remove(UUID id, String by) {
        sql.update(
                "update evidence_item set removed_at = ?, removed_by = ? where id = ? and removed_at is null",
                clock.instant(),
                by,
                id);
    }

    private static EvidenceItem item(Row row) throws SQLException {
        return new EvidenceItem(
                row.uuid("id"),
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                row.name("kind", EvidenceKind.class),
                row.text("description"),
                row.text("given_from"),
                row.instant("origin_at"),
                row.text("media_type"),
                row.number("size"),
                row.text("sha256"),
                row.instant("added_at"),
                row.text("added_by"));
    }
}
