package dev.rejoinder.notification.inquiry;

import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.notification.incoming.OrderNames;
import dev.rejoinder.notification.inquiry.Searches.Search;
import dev.rejoinder.notification.outgoing.Backoff;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks whose orders mails name that nobody can place. What it cannot ask for three days is left to people. */
@ApplicationScoped
class SearchWorker {

    private static final int BATCH = 20;
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final Searches searches;
    private final OrderQuestions orders;
    private final Inquiries inquiries;
    private final Clock clock;
    private final Worker worker = new Worker("inquiry-search", POLL, this::step);

    SearchWorker(Searches searches, OrderQuestions orders, Inquiries inquiries, Clock clock) {
        this.searches = searches;
        this.orders = orders;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void wake() {
        worker.wake();
    }

    private boolean step() {
        Instant now = clock.instant();
        List<Search> due = QuarkusTransaction.requiringNew().call(() -> searches.due(now, BATCH));
        due.forEach(search -> guarded(search, now));
        return due.size() == BATCH;
    }

    /** One that cannot be looked at keeps no other waiting. */
    private void guarded(Search search, Instant now) {
        try {
            look(search, now);
        } catch (RuntimeException e) {
            Log.errorf(e, "Whose order mail %s names cannot be found out yet", search.mailId());
            QuarkusTransaction.requiringNew().run(() -> putOff(search, now));
        }
    }

    private void look(Search search, Instant now) {
        List<String> names = search.canBeAsked() ? OrderNames.in(search.text()) : List.of();
        Optional<List<NamedOrder>> found =
                names.isEmpty() ? Optional.of(List.of()) : orders.named(names, search.sender());
        QuarkusTransaction.requiringNew().run(() -> {
            if (found.isPresent()) {
                inquiries.found(search, found.get());
            } else {
                putOff(search, now);
            }
        });
    }

    private void putOff(Search search, Instant now) {
        if (search.arrivedAt().plus(PATIENCE).isBefore(now)) {
            searches.end(search.mailId());
        } else {
            searches.again(search.mailId(), now.plus(Backoff.pause(search.tries(), LONGEST_PAUSE)));
        }
    }
}
