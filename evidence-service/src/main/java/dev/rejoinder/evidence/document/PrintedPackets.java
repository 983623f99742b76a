package dev.rejoinder.evidence.document;

import dev.rejoinder.evidence.file.LargeFiles;
import dev.rejoinder.evidence.letter.Exhibits;
import dev.rejoinder.evidence.letterhead.Letterhead;
import dev.rejoinder.evidence.letterhead.Letterheads;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ProofFiles;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.evidence.packet.StoredPacket;
import dev.rejoinder.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Prints packets when asked for; a few at a time, and each state of a packet once as long as it is kept. */
@ApplicationScoped
public class PrintedPackets {

    /** No limit of Amazon's is known; ours keeps a file within what mail and browsers carry. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final PacketPdf pdfs;
    private final PrintedFiles printed;
    private final Letterheads letterheads;
    private final ProofFiles proofs;
    private final LargeFiles largeFiles;
    private final PrintedConfig config;
    private final Semaphore presses;

    PrintedPackets(
            PacketPdf pdfs,
            PrintedFiles printed,
            Letterheads letterheads,
            ProofFiles proofs,
            LargeFiles largeFiles,
            PrintedConfig config) {
        this.pdfs = pdfs;
        this.printed = printed;
        this.letterheads = letterheads;
        this.proofs = proofs;
        this.largeFiles = largeFiles;
        this.config = config;
        this.presses = new Semaphore(config.atATime(), true);
    }

    /** A packet and the letterhead it is printed on; its name changes when either does. */
    record Order(StoredPacket packet, Letterhead letterhead, String name) {}

    Order order(StoredPacket packet) {
        Letterhead letterhead = letterheads.of(packet.content().merchantId());
        String name = packet.content().disputeId() + "-" + Sha256.of(packet.sha256() + letterhead + PacketPdf.EDITION);
        return new Order(packet, letterhead, name);
    }

    public byte[] pdf(StoredPacket packet) {
        return pdf(order(packet));
    }

    byte[] pdf(Order order) {
        return printed.find(order.name() + ".pdf").orElseGet(() -> onAPress(order));
    }

    /** From disk, because it is as large as all its files and a reader may be slow. */
    InputStream zip(Order order) {
        byte[] pdf = pdf(order);
        return withParts(order.packet(), parts -> {
            try {
                File file = Files.createTempFile("rejoinder-packet-", ".zip").toFile();
                try (OutputStream out = new BufferedOutputStream(new FileOutputStream(file))) {
                    PacketZip.write(parts, pdf, out);
                }
                InputStream in = new FileInputStream(file);
                // Without a name it is gone once nobody reads it any more, whatever becomes of the reader.
                Files.delete(file.toPath());
                return in;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write a packet", e);
            }
        });
    }

    /** What a packet is made of, its files in memory while it is used. */
    <T> T withParts(StoredPacket packet, Function<PacketParts, T> use) {
        return withParts(packet, 0, use);
    }

    private <T> T withParts(StoredPacket packet, long more, Function<PacketParts, T> use) {
        long bytes = Exhibits.of(packet.content()).files().stream()
                .mapToLong(exhibit -> exhibit.file().size())
                .sum();
        return largeFiles.reading(bytes + more, () -> use.apply(PacketParts.of(packet, proofs)));
    }

    private byte[] onAPress(Order order) {
        boolean free = false;
        try {
            free = presses.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!free) {
                throw new Unavailable("Too many packets are being printed, please retry", RETRY_AFTER_SECONDS);
            }
            // Whoever was on the press before may have printed the same.
            Optional<byte[]> meanwhile = printed.find(order.name() + ".pdf");
            return meanwhile.isPresent() ? meanwhile.get() : print(order);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Shutting down, please retry", RETRY_AFTER_SECONDS);
        } finally {
            if (free) {
                presses.release();
            }
        }
    }

    /** A packet whose proof cannot be read now is not kept: the proof may be there the next time. */
    private byte[] print(Order order) {
        PacketContent content = order.packet().content();
        return withParts(order.packet(), PagePrints.bytes(content), parts -> {
            PagePrints pages = PagePrints.of(content, proofs);
            byte[] pdf = pdfs.print(parts, pages, order.letterhead(), MOST_BYTES);
            if (parts.complete() && pages.complete()) {
                printed.keep(order.name() + ".pdf", pdf);
            }
            return pdf;
        });
    }
}
