package dev.rejoinder.ingest.lookup;

import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.ingest.claim.Asker;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.claim.Translation;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Asks Amazon Pay for what notices leave out: one thread leases questions and settles the answers that have gathered,
 * many in one transaction; callers ask, without any transaction or lock.
 */
@ApplicationScoped
class Lookups implements Asker {

    /** Together they cost hardly more than one. */
    private static final int BATCH = 64;

    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private record Handed(List<Translation.Read> notices, Instant until) {}

    private final DueQuestions due;
    private final Translation translation;
    private final AmazonPays amazonPays;
    private final Conclusions conclusions;
    private final Clock clock;
    private final Worker worker;
    private final Callers callers;
    private final Queue<Handed> handed = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final List<Heard> unsettled = new ArrayList<>();
    private final Pauses pauses = new Pauses();
    private final LookupConfig config;

    /** Questions whose answers are still to come. */
    private int underway;

    Lookups(
            DueQuestions due,
            Translation translation,
            AmazonPays amazonPays,
            Conclusions conclusions,
            LookupConfig config,
            Clock clock) {
        this.due = due;
        this.translation = translation;
        this.amazonPays = amazonPays;
        this.conclusions = conclusions;
        this.config = config;
        this.clock = clock;
        this.callers = new Callers(config.callers(), this::ask);
        this.worker = new Worker("lookups", config.poll(), this::step);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        callers.close();
    }

    @Override
    public Optional<Instant> takesUntil() {
        return handed.isEmpty() && hasRoom() ? Optional.of(clock.instant().plus(config.lease())) : Optional.empty();
    }

    @Override
    public void ask(List<Translation.Read> notices, Instant until) {
        handed.add(new Handed(notices, until));
        worker.wake();
    }

    @Override
    public void look() {
        worker.wake();
    }

    private boolean step() throws InterruptedException {
        gather();
        settle();
        takeHanded();
        return lease() > 0 || underway > 0;
    }

    /** Ends when a batch is there, or nothing more is coming. */
    private void gather() throws InterruptedException {
        long end = System.nanoTime() + GATHER_NANOS;
        while (unsettled.size() < BATCH && underway > 0) {
            Heard next = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            noteEnd(next);
        }
        for (Heard next = heard.poll(); next != null; next = heard.poll()) {
            noteEnd(next);
        }
    }

    private void noteEnd(Heard answer) {
        underway--;
        unsettled.add(answer);
        String merchantId = answer.merchantId();
        if (answer.answer() instanceof Answer.TryLater<Told> trouble) {
            pauses.failed(merchantId, clock.instant());
            if (pauses.paused(clock.instant()).contains(merchantId)) {
                List<Question> withdrawn = callers.withdraw(merchantId);
                underway -= withdrawn.size();
                withdrawn.forEach(question -> unsettled.add(new Heard(question, trouble)));
            }
        } else {
            pauses.succeeded(merchantId);
        }
    }

    private void settle() {
        if (!unsettled.isEmpty()) {
            settle(unsettled);
            unsettled.clear();
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

    private void takeHanded() {
        for (Handed next = handed.poll(); next != null; next = handed.poll()) {
            put(due.questions(next.notices(), next.until()));
        }
    }

    private int lease() {
        if (!hasRoom()) {
            return 0;
        }
        Instant now = clock.instant();
        Set<String> notNow = new HashSet<>(pauses.paused(now));
        notNow.addAll(callers.withWaiting(BATCH / 2));
        List<Question> questions = due.lease(BATCH, notNow);
        put(questions);
        return questions.size();
    }

    private boolean hasRoom() {
        return callers.waiting() < BATCH;
    }

    private void put(List<Question> questions) {
        underway += questions.size();
        questions.forEach(callers::put);
    }

    private void ask(Question question) {
        heard.add(new Heard(question, answer(question)));
    }

    private Answer<Told> answer(Question question) {
        if (!clock.instant().isBefore(question.until())) {
            return new Answer.TryLater<>(Optional.empty(), "too many other questions came before it");
        }
        try {
            return amazonPays
                    .of(question.merchantId())
                    .map(amazonPay -> answer(new Inquiry(amazonPay, clock.instant()), question))
                    .orElseGet(() -> new Answer.TryLater<>(Optional.empty(), "the merchant's key is being changed"));
        } catch (RuntimeException e) {
            Log.errorf(e, "Amazon Pay cannot be asked for merchant %s", question.merchantId());
            return new Answer.TryLater<>(Optional.empty(), "it cannot be asked; our log says why");
        }
    }

    private static Answer<Told> answer(Inquiry inquiry, Question question) {
        if (question.asked() instanceof Reading.AskForOrder forOrder) {
            return inquiry.askForOrder(forOrder.told());
        }
        ClaimReferences names =
                ((Reading.Ask) question.asked()).told().details().references();
        return inquiry.ask(names, question.known());
    }
}
