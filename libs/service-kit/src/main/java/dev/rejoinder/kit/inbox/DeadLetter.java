package dev.rejoinder.kit.inbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that could not be handled, or waits behind one of the same claim. */
@Entity
class DeadLetter extends PanacheEntityBase {

    enum State {
        DEAD,
        PARKED,
        REPLAYED
    }

    @Id
    private UUID id;

    private String topic;
    private int partition;
    private long recordOffset;
    private String messageKey;
    private String type;
    private byte[] payload;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;
    private Instant setAsideAt;
    private Instant replayedAt;

    protected DeadLetter() {}

    static DeadLetter of(
            UUID id, ConsumerRecord<String, byte[]> record, String type, State state, String reason, Instant now) {
        DeadLetter letter = new DeadLetter();
        letter.id = id;
        letter.topic = record.topic();
        letter.partition = record.partition();
        letter.recordOffset = record.offset();
        letter.messageKey = record.key() == null ? "" : record.key();
        letter.type = type;
        letter.payload = record.value();
        letter.state = state;
        letter.reason = reason;
        letter.setAsideAt = now;
        return letter;
    }

    static List<DeadLetter> open(String topic, String key) {
        return list(
                "topic = ?1 and messageKey = ?2 and state <> ?3", Sort.by("recordOffset"), topic, key, State.REPLAYED);
    }

    static List<DeadLetter> newest(int limit) {
        return find("state <> ?1", Sort.descending("setAsideAt", "id"), State.REPLAYED)
                .page(0, limit)
                .list();
    }

    static Optional<DeadLetter> ofId(UUID id) {
        return findByIdOptional(id);
    }

    void replayed(Instant now) {
        state = State.REPLAYED;
        replayedAt = now;
    }

    UUID id() {
        return id;
    }

    String topic() {
        return topic;
    }

    String messageKey() {
        return messageKey;
    }

    String type() {
        return type;
    }

    byte[] payload() {
        return payload;
    }

    State state() {
        return state;
    }

    String reason() {
        return reason;
    }

    Instant setAsideAt() {
        return setAsideAt;
    }
}
