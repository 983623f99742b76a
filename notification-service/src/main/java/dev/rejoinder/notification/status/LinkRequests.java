package dev.rejoinder.notification.status;

import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.link.StatusLinks;
import dev.rejoinder.notification.outgoing.MailsOfOrders;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.template.Template;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends new links to shoppers who ask for one. They are looked for after the answer to who asks, so that neither words nor
 * time tell a stranger whom we know; what a crash loses is asked for again.
 */
@ApplicationScoped
public class LinkRequests {

    public static final int MOST_A_DAY = 3;
    static final String READER = "reader";
    static final String GENERATION = "generation";

    private static final int MOST_WAITING = 200;
    private static final Duration DAY = Duration.ofDays(1);

    private final ThreadPoolExecutor later = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> new Thread(work, "status-links"),
            (work, full) -> Log.warn("Too many ask for links; one is let go"));

    private final MailsOfOrders orders;
    private final StatusRows rows;
    private final StatusLinks links;
    private final MailQueue mails;
    private final Clock clock;

    LinkRequests(MailsOfOrders orders, StatusRows rows, StatusLinks links, MailQueue mails, Clock clock) {
        this.orders = orders;
        this.rows = rows;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        later.shutdown();
    }

    public void ask(String address, String number, Language language) {
        List<String> references = List.of(number, number.toUpperCase(Locale.ROOT));
        later.execute(() -> guarded(() ->
                orders.newestSentTo(address, references).ifPresent(disputeId -> send(disputeId, address, language))));
    }

    /** To whom the case is about, whoever asks. */
    public void ask(UUID disputeId, String address, Language language) {
        later.execute(() -> guarded(() -> send(disputeId, address, language)));
    }

    private static void guarded(Runnable work) {
        try {
            QuarkusTransaction.requiringNew().run(work);
        } catch (RuntimeException e) {
            Log.warnf(e, "A link that was asked for is not sent");
        }
    }

    private void send(UUID disputeId, String address, Language language) {
        Instant now = clock.instant();
        long reader = links.reader(address);
        rows.lock(reader);
        CaseLinks known = rows.find(disputeId).orElseThrow();
        if (known.isOver(now) || rows.asked(disputeId, reader, now.minus(DAY)) >= MOST_A_DAY) {
            return;
        }
        rows.note(disputeId, reader, now);
        int generation = rows.renew(disputeId);
        mails.queue(new Occasion(
                disputeId,
                known.merchantId(),
                "status-link/" + generation,
                Template.SHOPPER_STATUS_LINK,
                now,
                Map.of(
                        READER,
                        String.valueOf(reader),
                        GENERATION,
                        String.valueOf(generation),
                        "language",
                        language.tag())));
        Log.infof("A new link to the page of dispute %s is asked for", disputeId);
    }
}
