package dev.rejoinder.backends;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * Takes mail for anybody, and keeps each as a file too: the mailboxes live in memory and are emptied now and then. Of
 * the files, too, only the newest stay.
 */
final class MailFolder implements MessageDeliveryHandler {

    private static final int IN_MEMORY = 1_000;
    private static final int FILES = 10_000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final GreenMail server;
    private final Path folder;
    private final Clock clock;
    private final Deque<Path> files = new ArrayDeque<>();
    private long received;

    MailFolder(GreenMail server, Path folder, Clock clock) throws IOException {
        this.server = server;
        this.folder = folder;
        this.clock = clock;
        Files.createDirectories(folder);
        try (Stream<Path> known = Files.list(folder)) {
            known.sorted().forEach(files::add);
        }
    }

    @Override
    public synchronized GreenMailUser handle(MovingMessage message, MailAddress recipient)
            throws MessagingException, UserException {
        try {
            keep(message, recipient.getEmail());
            received++;
            if (received % IN_MEMORY == 0) {
                server.purgeEmailFromAllMailboxes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FolderException e) {
            throw new MessagingException("The mailboxes cannot be emptied", e);
        }
        return mailbox(recipient.getEmail());
    }

    private void keep(MovingMessage message, String recipient) throws IOException, MessagingException {
        Path file = folder.resolve("%s-%06d-%s.eml"
                .formatted(STAMP.format(clock.instant()), received, recipient.replaceAll("[^A-Za-z0-9@._+-]", "_")));
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
            message.getMessage().writeTo(output);
        }
        files.addLast(file);
        if (files.size() > FILES) {
            Files.deleteIfExists(files.removeFirst());
        }
    }

    private GreenMailUser mailbox(String address) throws UserException {
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail(address);
        return known != null ? known : users.createUser(address, address, address);
    }
}
