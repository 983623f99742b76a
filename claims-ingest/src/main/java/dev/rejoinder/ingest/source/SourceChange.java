package dev.rejoinder.ingest.source;

import dev.rejoinder.kit.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One change of a merchant's sources. */
@Entity
@Table(name = "source_change")
class SourceChange extends PanacheEntityBase {

    @Id
    private UUID id;

    private String merchantId;
    private Instant at;
    private String byWhom;
    private String what;

    protected SourceChange() {}

    static SourceChange of(String merchantId, Instant at, String byWhom, String what) {
        SourceChange change = new SourceChange();
        change.id = UUID.randomUUID();
        change.merchantId = merchantId;
        change.at = at;
        change.byWhom = byWhom;
        change.what = what;
        return change;
    }

    static List<SourceChange> newest(String merchantId, Cursor before, int limit) {
        return SourceChange.<SourceChange>find(
                        "merchantId = ?1 and (at < ?2 or at = ?2 and id < ?3) order by at desc, id desc",
                        merchantId,
                        before.at(),
                        before.id())
                .page(Page.ofSize(limit))
                .list();
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String byWhom() {
        return byWhom;
    }

    String what() {
        return what;
    }
}
