package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Mails about no dispute become one's when a claim comes for what they asked about. */
@ApplicationScoped
public class JoinedMails {

    private final IncomingRows rows;
    private final Hearers hearers;

    JoinedMails(IncomingRows rows, Hearers hearers) {
        this.rows = rows;
        this.hearers = hearers;
    }

    /** @param known whether the shop has been told what they say */
    @Transactional(TxType.MANDATORY)
    public void join(UUID inquiryId, UUID disputeId, boolean known) {
        for (IncomingMail mail : rows.join(inquiryId, disputeId)) {
            if (known || mail.writer() == Audience.MERCHANT) {
                hearers.record(mail);
            } else {
                hearers.hear(mail);
            }
        }
    }
}
