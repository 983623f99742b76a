package dev.rejoinder.notification.inquiry;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.incoming.JoinedMails;
import dev.rejoinder.notification.incoming.StrayMail;
import dev.rejoinder.notification.inquiry.Searches.Search;
import dev.rejoinder.notification.template.Plain;
import dev.rejoinder.notification.template.Template;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Questions before a claim: a mail about no dispute that names an order.
 *
 * <ol>
 *   <li>Whose order it is is asked for ({@link SearchWorker}).
 *   <li>The shop is told each mail once; further ones of the same shopper about the same order belong together.
 *   <li>What the shop answers to that mail goes to the shopper, and the shopper's answer to it to the shop.
 *   <li>A claim for the order takes all of it over ({@link ClaimedInquiries}).
 * </ol>
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Inquiries {

    static final String MAIL = "mail";
    static final String INQUIRY = "inquiry";
    static final String AGAIN = "again";
    static final String WORDS = "words";
    private static final int MOST_WORDS = 6_000;

    private final InquiryRows rows;
    private final Searches searches;
    private final JoinedMails joined;
    private final MailQueue queue;

    Inquiries(InquiryRows rows, Searches searches, JoinedMails joined, MailQueue queue) {
        this.rows = rows;
        this.searches = searches;
        this.joined = joined;
        this.queue = queue;
    }

    /** What has an open dispute is offered to people as that dispute's. */
    void found(Search search, List<NamedOrder> found) {
        if (!searches.end(search.mailId())) {
            return;
        }
        Optional<NamedOrder> chosen = Choice.of(found);
        if (chosen.isEmpty()) {
            return;
        }
        NamedOrder order = chosen.get();
        if (order.disputeId() != null) {
            rows.suggest(search.mailId(), order.disputeId());
            return;
        }
        Optional<Inquiry> known = rows.known(order.merchantId(), order.orderId(), search.sender());
        Inquiry inquiry = known.orElseGet(() -> new Inquiry(
                search.mailId(),
                order.merchantId(),
                order.orderId(),
                search.sender(),
                order.ofSender(),
                search.arrivedAt(),
                null));
        if (rows.place(search.mailId(), inquiry, Audience.SHOPPER.name(), order.ofSender())) {
            rows.insert(inquiry);
            tell(inquiry, search.mailId(), known.isPresent(), search.arrivedAt());
        }
    }

    /** An answer to a mail of ours about an inquiry. */
    void answered(StrayMail mail) {
        Optional<Inquiry> about = rows.ofMail(mail.answered());
        if (about.isEmpty()) {
            return;
        }
        Inquiry inquiry = about.get();
        if (!rows.place(mail.id(), inquiry, mail.writer().name(), true)) {
            return;
        }
        if (mail.writer() == Audience.MERCHANT) {
            handOn(inquiry, mail);
        } else if (inquiry.disputeId() == null) {
            tell(inquiry, mail.id(), true, mail.arrivedAt());
        }
        if (inquiry.disputeId() != null) {
            joined.join(inquiry.id(), inquiry.disputeId(), false);
        }
    }

    private void tell(Inquiry inquiry, UUID mailId, boolean again, Instant arrivedAt) {
        Map<String, String> about = new HashMap<>();
        about.put(MAIL, mailId.toString());
        about.put(INQUIRY, inquiry.id().toString());
        if (again) {
            about.put(AGAIN, "true");
        }
        queue.queue(new Occasion(
                null, inquiry.merchantId(), "inquiry/" + mailId, Template.MERCHANT_SHOPPER_ASKS, arrivedAt, about));
        Log.infof("Mail %s asks merchant %s about an order", mailId, inquiry.merchantId());
    }

    private void handOn(Inquiry inquiry, StrayMail mail) {
        String words = Plain.lines(mail.words());
        if (words == null || words.isEmpty() || inquiry.shopper() == null) {
            return;
        }
        Map<String, String> about = new HashMap<>();
        about.put(INQUIRY, inquiry.id().toString());
        about.put(WORDS, words.substring(0, Math.min(words.length(), MOST_WORDS)));
        rows.newestMessageId(inquiry.id()).ifPresent(id -> about.put("answers", id));
        queue.queueTo(
                inquiry.shopper(),
                new Occasion(
                        null,
                        inquiry.merchantId(),
                        "inquiry-answer/" + mail.id(),
                        Template.SHOPPER_ANSWER,
                        mail.arrivedAt(),
                        about));
    }
}
