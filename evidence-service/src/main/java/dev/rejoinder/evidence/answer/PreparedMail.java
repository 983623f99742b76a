package dev.rejoinder.evidence.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.amazonpay.FileType;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.document.PrintedPackets;
import dev.rejoinder.evidence.file.LargeFiles;
import dev.rejoinder.evidence.letter.CoverLetter;
import dev.rejoinder.evidence.letter.CoverLetters;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.letterhead.Letterhead;
import dev.rejoinder.evidence.letterhead.Letterheads;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ProofFiles;
import dev.rejoinder.evidence.packet.StoredPacket;
import dev.rejoinder.kit.problem.Conflict;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The answer to an A-to-z claim as a mail: Amazon takes it as a reply to its own mail, whose subject and thread it has. Who
 * sends it adds sender, date and Message-ID.
 *
 * @see <a href="https://pay.amazon.co.uk/help/201212320">A-to-z Guarantee claims, as read in November 2026: sender and subject
 *     of Amazon's mail, and that a reply to it is an answer</a>
 */
@ApplicationScoped
class PreparedMail {

    private static final String AMAZON = "amazon-pay-seller-guarantee@amazon.com";
    private static final String SUBJECT = "Re: Amazon Pay A-to-z Guarantee claim filed for Amazon Pay Order ID ";

    /** Most providers stop at 25 MB and some at 10, and a mail carries a file as base64, which is longer by 37 in 100. */
    private static final long MOST_BYTES = 8_000_000;

    /** What is attached, its lines, the mail as a whole, and on its way to the database. */
    private static final int TIMES_IN_MEMORY = 5;

    private final PrintedPackets printed;
    private final Letterheads letterheads;
    private final ProofFiles proofs;
    private final LargeFiles largeFiles;

    PreparedMail(PrintedPackets printed, Letterheads letterheads, ProofFiles proofs, LargeFiles largeFiles) {
        this.printed = printed;
        this.letterheads = letterheads;
        this.proofs = proofs;
        this.largeFiles = largeFiles;
    }

    static boolean isTooLarge(List<SentFile> files) {
        return size(files) > MOST_BYTES;
    }

    private static long size(List<SentFile> files) {
        return files.stream().mapToLong(SentFile::size).sum();
    }

    /**
     * For the merchant's mail program, where it opens as one that is still to be sent.
     *
     * @throws Conflict if it is too large for a mail
     */
    byte[] draft(Dispute dispute, StoredPacket packet) {
        byte[] pdf = printed.pdf(packet);
        return alone(packet, pdf, () -> write(dispute, packet, pdf, true)
                .orElseThrow(() -> new Conflict(Obstacle.MAIL_TOO_LARGE.sentence())));
    }

    /** Empty if it is too large for a mail. To be called {@link #alone}. */
    Optional<byte[]> toSend(Dispute dispute, StoredPacket packet, byte[] pdf) {
        return write(dispute, packet, pdf, false);
    }

    /** With as much of the memory for large files as the mail takes. */
    <T> T alone(StoredPacket packet, byte[] pdf, Supplier<T> work) {
        return largeFiles.sending(TIMES_IN_MEMORY * size(files(packet), pdf), work);
    }

    private Optional<byte[]> write(Dispute dispute, StoredPacket packet, byte[] pdf, boolean isDraft) {
        List<SentFile> files = files(packet);
        return size(files, pdf) > MOST_BYTES
                ? Optional.empty()
                : Optional.of(write(dispute, packet, pdf, files, isDraft));
    }

    private static List<SentFile> files(StoredPacket packet) {
        return Mapping.of(packet.content(), Channel.MAIL).proofs();
    }

    private static long size(List<SentFile> files, byte[] pdf) {
        return pdf.length + size(files);
    }

    private byte[] write(Dispute dispute, StoredPacket packet, byte[] pdf, List<SentFile> files, boolean isDraft) {
        try {
            MimeMessage mail = new Unsent();
            if (isDraft) {
                mail.setHeader("X-Unsent", "1");
            }
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(AMAZON));
            mail.setSubject(SUBJECT + plain(dispute.claim().references().amazonOrderReference()), UTF_8.name());
            putIntoThread(mail, dispute.claim().references().claimMailId());
            MimeMultipart parts = new MimeMultipart();
            MimeBodyPart text = new MimeBodyPart();
            text.setText(text(packet, files), UTF_8.name());
            parts.addBodyPart(text);
            parts.addBodyPart(attached(Mapping.PDF, FileType.PDF, pdf));
            for (SentFile file : files) {
                parts.addBodyPart(attached(file.name(), file.type(), read(dispute, file)));
            }
            mail.setContent(parts);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) (size(files, pdf) / 2 * 3) + 65_536);
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException("The answer cannot be written as a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The answer cannot be written as a mail", e);
        }
    }

    private static MimeBodyPart attached(String name, FileType type, byte[] content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type.contentType())));
        part.setFileName(name);
        // Always base64: servers in between may change the lines of a table.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private byte[] read(Dispute dispute, SentFile file) {
        byte[] content = proofs.read(dispute.merchantId(), file.proofSha256());
        if (content == null) {
            throw new Conflict(Obstacle.PROOF_MISSING.sentence());
        }
        return content;
    }

    private static void putIntoThread(MimeMessage mail, String claimMailId) throws MessagingException {
        if (ClaimReferences.isMessageId(claimMailId)) {
            mail.setHeader("In-Reply-To", "<" + claimMailId + ">");
            mail.setHeader("References", "<" + claimMailId + ">");
        }
    }

    private String text(StoredPacket packet, List<SentFile> files) {
        Letterhead letterhead = letterheads.of(packet.content().merchantId());
        Wording wording = letterhead.wording(packet.content());
        PacketContent content = packet.clipped(wording::more);
        CoverLetter letter = CoverLetters.write(content, Exhibits.of(content), wording);
        String statements = letter.statements().stream()
                .map(statement -> "- " + statement.text() + " ("
                        + statement.shownBy().stream().map(wording::name).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n\n",
                letter.salutation(),
                letter.opening(),
                letter.summary(),
                statements,
                wording.say(
                        files.isEmpty() ? "mail.attached" : "mail.attached_with_files", Map.of("file", Mapping.PDF)),
                letter.closing(),
                letterhead.name());
    }

    /** A reference comes from outside, and must not write headers. */
    private static String plain(String reference) {
        return reference == null ? "" : reference.replaceAll("[^A-Za-z0-9-]", "");
    }

    private static final class Unsent extends MimeMessage {

        Unsent() {
            super(Session.getInstance(new Properties()));
        }

        @Override
        protected synchronized void updateHeaders() throws MessagingException {
            super.updateHeaders();
            removeHeader("Message-ID");
            removeHeader("Date");
        }
    }
}
