package dev.rejoinder.ingest.lookup;

import static java.util.stream.Collectors.groupingBy;

import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.ingest.claim.ClaimStore;
import dev.rejoinder.ingest.claim.KnownDispute;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.claim.Translation;
import dev.rejoinder.ingest.notice.AskSignal;
import dev.rejoinder.ingest.notice.Journal;
import dev.rejoinder.ingest.notice.Journal.ToAsk;
import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.kit.problem.StorageTrouble;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Asks Amazon Pay for what notices leave out.
 *
 * <ol>
 *   <li>One thread takes due notices under a lease, and hands the questions to callers. What is not settled when the lease
 *       ends, because the process died, is asked again: asking changes nothing.
 *   <li>Callers ask, without any transaction or lock.
 *   <li>The same thread settles the answers that have gathered, many in one transaction.
 * </ol>
 *
 * No merchant gets all callers, so that one whose account answers slowly does not keep the others waiting.
 */
@ApplicationScoped
class Lookups {

    private record Taken(ToAsk notice, Reading reading) {}

    /** @param asked of several notices alike, it is asked once for all of them */
    private record Question(String merchantId, Reading asked) {

        static Question of(JournalNotice notice, Reading reading) {
            if (reading instanceof Reading.Ask ask) {
                // When they were sent makes no difference to what Amazon says now.
                Told told = ask.told();
                return new Question(
                        notice.merchantId(), new Reading.Ask(new Told(Instant.EPOCH, told.details(), told.outcome())));
            }
            return new Question(notice.merchantId(), reading);
        }
    }

    private static final long GATHER_MILLIS = 20;

    private final Journal journal;
    private final Translation translation;
    private final ClaimStore claims;
    private final AmazonPays amazonPays;
    private final Conclusions conclusions;
    private final LookupConfig config;
    private final Clock clock;
    private final Worker worker;
    private final ExecutorService callers;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final List<Heard> unsettled = new ArrayList<>();
    private final Map<String, Integer> underway = new HashMap<>();
    private final Pauses pauses = new Pauses();

    Lookups(
            Journal journal,
            Translation translation,
            ClaimStore claims,
            AmazonPays amazonPays,
            Conclusions conclusions,
            LookupConfig config,
            Clock clock) {
        this.journal = journal;
        this.translation = translation;
        this.claims = claims;
        this.amazonPays = amazonPays;
        this.conclusions = conclusions;
        this.config = config;
        this.clock = clock;
        this.callers = Executors.newFixedThreadPool(config.callers(), Lookups::caller);
        this.worker = new Worker("lookups", config.poll(), this::step);
    }

    void start(@Observes StartupEvent event, AskSignal signal) {
        signal.listen(worker::wake);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        callers.shutdownNow();
    }

    private static Thread caller(Runnable work) {
        Thread thread = new Thread(work, "amazon-caller");
        thread.setDaemon(true);
        return thread;
    }

    private boolean step() throws InterruptedException {
        settle();
        int asked = ask();
        return asked > 0 || !underway.isEmpty();
    }

    private void settle() throws InterruptedException {
        if (!underway.isEmpty()) {
            Heard first = heard.poll(GATHER_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                noteEnd(first);
            }
        }
        for (Heard next = heard.poll(); next != null; next = heard.poll()) {
            noteEnd(next);
        }
        if (!unsettled.isEmpty()) {
            settle(unsettled);
            unsettled.clear();
        }
    }

    private void noteEnd(Heard answer) {
        unsettled.add(answer);
        underway.computeIfPresent(answer.merchantId(), (merchant, count) -> count == 1 ? null : count - 1);
        if (answer.answer() instanceof Answer.TryLater<Told>) {
            pauses.failed(answer.merchantId(), clock.instant());
        } else {
            pauses.succeeded(answer.merchantId());
        }
    }

    /** Answers that cannot be written while the database is away are kept, and written when it is back. */
    private void settle(List<Heard> answers) {
        try {
            QuarkusTransaction.requiringNew().run(() -> conclusions.draw(answers));
        } catch (RuntimeException e) {
            if (StorageTrouble.isIn(e)) {
                throw e;
            }
            if (answers.size() == 1) {
                setAside(answers.get(0), e);
                return;
            }
            answers.forEach(answer -> settle(List.of(answer)));
        }
    }

    private void setAside(Heard answer, RuntimeException reason) {
        List<JournalNotice> notices =
                answer.waiting().stream().map(ToAsk::notice).toList();
        QuarkusTransaction.requiringNew().run(() -> translation.setAside(notices, reason));
    }

    private int ask() {
        int inUse = underway.values().stream().mapToInt(Integer::intValue).sum();
        int room = 2 * config.callers() - inUse;
        if (room < config.callers() / 2) {
            return 0;
        }
        Instant now = clock.instant();
        Set<String> notNow = new HashSet<>(pauses.paused(now));
        underway.forEach((merchant, count) -> {
            if (count >= config.callers() / 2) {
                notNow.add(merchant);
            }
        });
        int most = Math.max(1, config.callers() / 2);
        List<Taken> taken = QuarkusTransaction.requiringNew().call(() -> take(most, notNow));
        put(taken);
        return taken.size();
    }

    private List<Taken> take(int most, Set<String> notNow) {
        List<Taken> taken = new ArrayList<>();
        for (ToAsk one : journal.toAsk(most, config.lease(), notNow)) {
            try {
                taken.add(new Taken(one, translation.read(one.notice())));
            } catch (RuntimeException e) {
                if (StorageTrouble.isIn(e)) {
                    throw e;
                }
                translation.setAside(List.of(one.notice()), e);
            }
        }
        return taken;
    }

    private void put(List<Taken> taken) {
        Map<Question, List<ToAsk>> questions = new LinkedHashMap<>();
        Map<Question, Reading> asked = new HashMap<>();
        List<Translation.Read> nothingToAsk = new ArrayList<>();
        for (Taken each : taken) {
            ToAsk one = each.notice();
            Reading reading = each.reading();
            if (Translation.isToAsk(reading)) {
                Question question = Question.of(one.notice(), reading);
                questions
                        .computeIfAbsent(question, unknown -> new ArrayList<>())
                        .add(one);
                asked.put(question, reading);
            } else {
                nothingToAsk.add(new Translation.Read(one.notice(), reading));
            }
        }
        if (!nothingToAsk.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> translation.settle(nothingToAsk));
        }
        Map<String, List<Question>> byMerchant = questions.keySet().stream().collect(groupingBy(Question::merchantId));
        byMerchant.forEach((merchantId, ofMerchant) -> {
            Map<String, KnownDispute> known = claims.known(merchantId, disputeIds(ofMerchant));
            for (Question question : ofMerchant) {
                underway.merge(merchantId, 1, Integer::sum);
                List<ToAsk> waiting = questions.get(question);
                Reading reading = asked.get(question);
                callers.execute(() -> heard.add(new Heard(waiting, reading, ask(merchantId, reading, known))));
            }
        });
    }

    private static List<String> disputeIds(List<Question> questions) {
        return questions.stream()
                .map(Question::asked)
                .filter(Reading.Ask.class::isInstance)
                .map(asked ->
                        ((Reading.Ask) asked).told().details().references().disputeId())
                .toList();
    }

    private Answer<Told> ask(String merchantId, Reading reading, Map<String, KnownDispute> known) {
        try {
            return amazonPays
                    .of(merchantId)
                    .map(amazonPay -> ask(new Inquiry(amazonPay, clock.instant()), reading, known))
                    .orElseGet(() -> new Answer.TryLater<>(Optional.empty(), "the merchant's key is being changed"));
        } catch (RuntimeException e) {
            Log.errorf(e, "Amazon Pay cannot be asked for merchant %s", merchantId);
            return new Answer.TryLater<>(Optional.empty(), "it cannot be asked; our log says why");
        }
    }

    private static Answer<Told> ask(Inquiry inquiry, Reading reading, Map<String, KnownDispute> known) {
        if (reading instanceof Reading.AskForOrder forOrder) {
            return inquiry.askForOrder(forOrder.told());
        }
        ClaimReferences names = ((Reading.Ask) reading).told().details().references();
        return inquiry.ask(names, known.get(names.disputeId()));
    }
}
