package dev.rejoinder.mail.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * One connection to a mailbox, open for reading only: nothing is deleted, moved or marked as read.
 *
 * <ol>
 *   <li>Mails with a higher number than the last one read are taken, oldest first.
 *   <li>Only then is their number remembered. A crash in between reads them again, and who takes them has to know them.
 *   <li>If the server has numbered its mails anew, those of the last weeks are read again, too.
 * </ol>
 */
final class ImapSession implements AutoCloseable {

    private static final int MAX_HEADER = 256 * 1024;
    private static final int BATCH = 50;
    private static final Duration SLACK = Duration.ofSeconds(30);

    private final Mailbox mailbox;
    private final Position position;
    private final ReadingRules rules;
    private final Clock clock;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private long lastUid;

    ImapSession(ImapServer server, Mailbox mailbox, Position position, ReadingRules rules, Clock clock)
            throws MessagingException {
        this.mailbox = mailbox;
        this.position = position;
        this.rules = rules;
        this.clock = clock;
        this.store =
                (IMAPStore) Session.getInstance(properties(server, rules.poll().plus(SLACK)))
                        .getStore("imap");
        store.connect(server.host(), server.port(), server.user(), server.password());
        try {
            this.folder = (IMAPFolder) store.getFolder(server.folder());
            folder.open(Folder.READ_ONLY);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(ImapServer server, Duration patience) {
        Properties properties = new Properties();
        boolean starttls = server.encryption() == Encryption.STARTTLS;
        properties.put("mail.imap.ssl.enable", String.valueOf(server.encryption() == Encryption.TLS));
        properties.put("mail.imap.starttls.enable", String.valueOf(starttls));
        properties.put("mail.imap.starttls.required", String.valueOf(starttls));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.socketFactory", server.sockets());
        // The other socket factory would connect anywhere.
        properties.put("mail.imap.socketFactory.fallback", "false");
        properties.put("mail.imap.connectiontimeout", "10000");
        properties.put("mail.imap.writetimeout", "30000");
        properties.put("mail.imap.timeout", String.valueOf(patience.toMillis()));
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.fetchsize", String.valueOf(64 * 1024));
        return properties;
    }

    /** Takes what is new. */
    void read() throws Exception {
        long validity = folder.getUIDValidity();
        boolean anew = !position.isOf(validity);
        if (lastUid == 0) {
            lastUid = anew ? 0 : position.lastUid();
        }
        Message[] found = lastUid == 0 ? ofLastWeeks() : folder.getMessagesByUID(lastUid + 1, UIDFolder.LASTUID);
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(found, profile);
        List<Message> fresh = Arrays.stream(found)
                .filter(message -> uid(message) > lastUid)
                .sorted(Comparator.comparing(this::uid))
                .toList();
        for (int i = 0; i < fresh.size(); i += BATCH) {
            takeAll(fresh.subList(i, Math.min(fresh.size(), i + BATCH)), validity);
        }
        if (fresh.isEmpty() && anew) {
            lastUid = Math.max(lastUid, folder.getUIDNext() - 1);
            mailbox.readUpTo(new Position(validity, lastUid), null);
        }
    }

    /**
     * Waits until the server tells of a mail, or some time has passed.
     *
     * @param alarm ends the waiting: whatever is asked of the folder from another thread does
     */
    void await(ScheduledExecutorService alarm) throws Exception {
        if (!store.hasCapability("IDLE")) {
            TimeUnit.MILLISECONDS.sleep(rules.poll().toMillis());
            return;
        }
        ScheduledFuture<?> end = alarm.schedule(this::stir, rules.poll().toMillis(), TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    private void stir() {
        try {
            folder.getMessageCount();
        } catch (MessagingException e) {
            // The line has gone, which whoever waits on it hears, too.
            return;
        }
    }

    private Message[] ofLastWeeks() throws MessagingException {
        Date oldest = Date.from(clock.instant().minus(rules.firstReach()));
        return folder.search(new ReceivedDateTerm(ComparisonTerm.GE, oldest));
    }

    private void takeAll(List<Message> messages, long validity) throws Exception {
        Instant arrived = null;
        for (Message message : messages) {
            take(message);
            arrived = message.getReceivedDate() == null
                    ? arrived
                    : message.getReceivedDate().toInstant();
        }
        lastUid = uid(messages.get(messages.size() - 1));
        mailbox.readUpTo(new Position(validity, lastUid), arrived);
    }

    private void take(Message message) throws Exception {
        if (message.getSize() > rules.largest()) {
            mailbox.leave(head(message), message.getSize());
            return;
        }
        ByteArrayOutputStream mail = new LimitedOutput(rules.largest());
        message.writeTo(mail);
        if (mail.size() > 0) {
            mailbox.take(mail.toByteArray());
        }
    }

    private static byte[] head(Message message) throws MessagingException {
        StringBuilder header = new StringBuilder();
        Enumeration<String> lines = ((IMAPMessage) message).getAllHeaderLines();
        while (lines.hasMoreElements() && header.length() < MAX_HEADER) {
            header.append(lines.nextElement()).append("\r\n");
        }
        return header.append("\r\n").toString().getBytes(ISO_8859_1);
    }

    private long uid(Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail server does not tell the number of a mail", e);
        }
    }

    /** A server may send more than it said. */
    private static final class LimitedOutput extends ByteArrayOutputStream {

        private final int limit;

        LimitedOutput(int limit) {
            this.limit = limit;
        }

        @Override
        public synchronized void write(int one) {
            requireRoom(1);
            super.write(one);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            requireRoom(length);
            super.write(bytes, from, length);
        }

        private void requireRoom(int more) {
            if (size() + more > limit) {
                throw new IllegalStateException("a mail is larger than the mail server said");
            }
        }
    }
}
