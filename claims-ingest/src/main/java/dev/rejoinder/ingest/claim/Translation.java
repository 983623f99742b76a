package dev.rejoinder.ingest.claim;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.partitioningBy;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.ingest.notice.Journal;
import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.notice.NoticeState;
import dev.rejoinder.ingest.notice.Settlement;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Turns notices into claims and facts, within the caller's transaction. */
@ApplicationScoped
public class Translation {

    /** A notice and what became of reading it. */
    public record Read(JournalNotice notice, Reading reading) {}

    private final Map<NoticeSource, NoticeReader> readers = new EnumMap<>(NoticeSource.class);
    private final ClaimStore store;
    private final Journal journal;
    private final Outbox outbox;
    private final Traces traces;
    private final Json json;
    private final Clock clock;
    private final MeterRegistry meters;

    Translation(
            @All List<NoticeReader> readers,
            ClaimStore store,
            Journal journal,
            Outbox outbox,
            Traces traces,
            Json json,
            Clock clock,
            MeterRegistry meters) {
        readers.forEach(reader -> this.readers.put(reader.source(), reader));
        this.store = store;
        this.journal = journal;
        this.outbox = outbox;
        this.traces = traces;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    public Reading read(JournalNotice notice) {
        return readers.get(notice.source()).read(notice);
    }

    /**
     * @param notices in the order of their arrival
     * @param leasedUntil for those that Amazon is to be asked for; null if they are only to be due
     * @return those that Amazon is to be asked for
     */
    @Transactional(MANDATORY)
    List<Read> translate(List<JournalNotice> notices, Instant leasedUntil) {
        Map<Boolean, List<Read>> read = notices.stream()
                .map(notice -> new Read(notice, read(notice)))
                .collect(partitioningBy(one -> isToAsk(one.reading())));
        settle(read.get(false));
        List<Read> toAsk = read.get(true);
        List<UUID> ids = toAsk.stream().map(one -> one.notice().id()).toList();
        if (leasedUntil != null && !ids.isEmpty()) {
            journal.ask(ids, leasedUntil);
        } else if (!ids.isEmpty()) {
            journal.ask(ids);
        }
        return toAsk;
    }

    /** @param read nothing that has still to be asked */
    @Transactional(MANDATORY)
    public void settle(List<Read> read) {
        if (read.isEmpty()) {
            return;
        }
        ClaimBook book = store.load(references(read));
        Instant now = clock.instant();
        List<Settlement> settlements = new ArrayList<>();
        for (Read one : read) {
            int before = book.facts().size();
            settlements.add(settle(one.notice(), one.reading(), book, now));
            List<ClaimFact> said = book.facts();
            said.subList(before, said.size())
                    .forEach(fact -> traces.follow(fact.eventId(), one.notice().id()));
        }
        store.save(book);
        outbox.append(book.facts());
        journal.settle(settlements);
        settlements.forEach(this::count);
    }

    /** What fails for a reason of ours waits for a person, so that the others go on. */
    @Transactional(MANDATORY)
    public void setAside(List<JournalNotice> notices, RuntimeException reason) {
        String why = "Our translator failed with " + reason.getClass().getSimpleName() + "; replay it after a fix";
        for (JournalNotice notice : notices) {
            Log.errorf(reason, "Notice %s cannot be translated and is set aside", notice.id());
        }
        journal.settle(notices.stream()
                .map(notice -> new Settlement(notice.id(), NoticeState.QUARANTINED, why, null, null))
                .toList());
    }

    /** True if Amazon is to be asked before it is settled. */
    public static boolean isToAsk(Reading reading) {
        return reading instanceof Reading.Ask || reading instanceof Reading.AskForOrder;
    }

    private static SortedSet<ReferenceKey> references(List<Read> read) {
        SortedSet<ReferenceKey> keys = new TreeSet<>();
        for (Read one : read) {
            if (one.reading() instanceof Reading.OfClaim claim) {
                keys.addAll(ReferenceKey.of(
                        one.notice().merchantId(), claim.told().details().references()));
                if (claim.more() != null) {
                    keys.addAll(ReferenceKey.of(
                            one.notice().merchantId(), claim.more().details().references()));
                }
            }
        }
        return keys;
    }

    private Settlement settle(JournalNotice notice, Reading reading, ClaimBook book, Instant now) {
        if (reading instanceof Reading.OfClaim claim) {
            ClaimBook.Verdict verdict = book.tell(notice.id(), notice.merchantId(), claim.told(), now);
            if (verdict.claimId() != null && claim.more() != null) {
                book.add(verdict.claimId(), claim.more(), now);
            }
            NoticeState state = verdict.doubt() == null ? NoticeState.TRANSLATED : NoticeState.QUARANTINED;
            return new Settlement(
                    notice.id(),
                    state,
                    verdict.doubt(),
                    verdict.claimId(),
                    json.write(new Understood(claim.told(), claim.notes())));
        }
        if (reading instanceof Reading.Aside aside) {
            aside.work().run();
            return new Settlement(notice.id(), NoticeState.TRANSLATED, aside.reason(), null, null);
        }
        Reading.NotUnderstood doubt = (Reading.NotUnderstood) reading;
        String understood = doubt.understood() == null ? null : json.write(doubt.understood());
        return new Settlement(notice.id(), doubt.state(), doubt.reason(), null, understood);
    }

    private void count(Settlement settlement) {
        meters.counter("notices.translated", "state", settlement.state().name()).increment();
    }
}
