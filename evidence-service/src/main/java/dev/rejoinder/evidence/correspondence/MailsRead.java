package dev.rejoinder.evidence.correspondence;

import java.util.List;
import java.util.UUID;

/** What mails say is known; told within the transaction that stores it, which holds the rows of their disputes. */
public record MailsRead(List<ReadMail> mails) {

    public record ReadMail(UUID id, UUID disputeId) {}

    public MailsRead {
        mails = List.copyOf(mails);
    }
}
