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

    private record Question(String merchantId, ClaimReferences names) {}

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
        List<ToAsk> taken = QuarkusTransaction.requiringNew().call(() -> journal.toAsk(most, config.lease(), notNow));
        put(taken);
        return taken.size();
    }

    private void put(List<ToAsk> taken) {
        Map<Question, List<ToAsk>> questions = new LinkedHashMap<>();
        Map<Question, Told> told = new HashMap<>();
        List<Translation.Read> nothingToAsk = new ArrayList<>();
        for (ToAsk one : taken) {
            Reading reading = translation.read(one.notice());
            if (reading instanceof Reading.Ask ask) {
                Question question = new Question(
                        one.notice().merchantId(), ask.told().details().references());
                questions
                        .computeIfAbsent(question, unknown -> new ArrayList<>())
                        .add(one);
                told.put(question, ask.told());
            } else {
                nothingToAsk.add(new Translation.Read(one.notice(), reading));
            }
        }
        if (!nothingToAsk.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> translation.settle(nothingToAsk));
        }
        Map<String, List<Question>> byMerchant = questions.keySet().stream().collect(groupingBy(Question::merchantId));
        byMerchant.forEach((merchantId, asked) -> {
            Map<String, KnownDispute> known = claims.known(
                    merchantId,
                    asked.stream().map(question -> question.names().disputeId()).toList());
            for (Question question : asked) {
                underway.merge(merchantId, 1, Integer::sum);
                KnownDispute dispute = known.get(question.names().disputeId());
                List<ToAsk> waiting = questions.get(question);
                Told thin = told.get(question);
                callers.execute(() -> heard.add(new Heard(waiting, thin, ask(question, dispute))));
            }
        });
    }

    private Answer<Told> ask(Question question, KnownDispute known) {
        try {
            return amazonPays
                    .of(question.merchantId())
                    .map(amazonPay -> new Inquiry(amazonPay, clock.instant()).ask(question.names(), known))
                    .orElseGet(() -> new Answer.TryLater<>(Optional.empty(), "the merchant's key is being changed"));
        } catch (RuntimeException e) {
            Log.errorf(e, "Amazon Pay cannot be asked for merchant %s", question.merchantId());
            return new Answer.TryLater<>(Optional.empty(), "it cannot be asked; our log says why");
        }
    }
}
