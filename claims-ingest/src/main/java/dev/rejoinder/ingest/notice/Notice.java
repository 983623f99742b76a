package dev.rejoinder.ingest.notice;

import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.problem.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A row of the journal, for looking at and for sending through again. It is written by {@link NoticeWriter}. */
@Entity
@DynamicUpdate
class Notice extends PanacheEntityBase {

    @Id
    private UUID id;

    private String merchantId;

    @Enumerated(EnumType.STRING)
    private NoticeSource source;

    private String sourceId;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    private String reason;
    private UUID claimId;
    private Instant receivedAt;
    private Instant translatedAt;
    private Instant erasedAt;

    protected Notice() {}

    static Optional<Notice> held(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static Optional<byte[]> body(UUID id) {
        List<?> bodies = getEntityManager()
                .createNativeQuery("select body from notice where id = ?1", byte[].class)
                .setParameter(1, id)
                .getResultList();
        return bodies.stream().map(byte[].class::cast).findFirst();
    }

    /** JSON of what was read from it; empty if nothing was. */
    Optional<String> understood() {
        List<?> texts = getEntityManager()
                .createNativeQuery("select understood::text from notice where id = ?1", String.class)
                .setParameter(1, id)
                .getResultList();
        return texts.stream().filter(Objects::nonNull).map(String.class::cast).findFirst();
    }

    static List<Notice> newest(NoticeFilter filter, Cursor before, int limit) {
        List<Object> values = new ArrayList<>();
        String conditions = filter.conditions(values);
        values.add(before.at());
        values.add(before.id());
        int at = values.size() - 1;
        String place = "(receivedAt < ?%d or receivedAt = ?%d and id < ?%d)".formatted(at, at, at + 1);
        return find(conditions + place + " order by receivedAt desc, id desc", values.toArray())
                .page(Page.ofSize(limit))
                .list();
    }

    static long count(NoticeFilter filter) {
        List<Object> values = new ArrayList<>();
        return count(filter.conditions(values) + "true", values.toArray());
    }

    /** Puts it back in the translator's queue, at its old place. */
    void replay() {
        if (erasedAt != null) {
            throw new Conflict("Notice " + id + " was erased at " + erasedAt + "; only its hash is left");
        }
        if (state != NoticeState.QUARANTINED && state != NoticeState.REFUSED) {
            throw new Conflict("Notice " + id + " is " + state + "; only what was set aside can be replayed");
        }
        state = NoticeState.ACCEPTED;
        reason = null;
    }

    UUID id() {
        return id;
    }

    String merchantId() {
        return merchantId;
    }

    NoticeSource source() {
        return source;
    }

    String sourceId() {
        return sourceId;
    }

    NoticeState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    UUID claimId() {
        return claimId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant translatedAt() {
        return translatedAt;
    }

    /** When its shopper was forgotten; null if that has not happened. */
    Instant erasedAt() {
        return erasedAt;
    }
}
