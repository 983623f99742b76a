package dev.rejoinder.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;

/** How long the disk takes to sync 8 kB right now. Every durable figure hangs on it, and it changes by the minute. */
public final class SyncCalibration {

    private static final int BLOCK = 8 * 1024;
    private static final int SAMPLES = 40;

    private final Path directory;

    /** The directory lies on the disk under test. */
    public SyncCalibration(Path directory) {
        this.directory = directory;
    }

    /** The median of forty appends, each with fdatasync. */
    public Duration median() {
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, "sync", ".calibration");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                return median(channel);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot calibrate the sync in " + directory, e);
        }
    }

    private static Duration median(FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        long[] nanos = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            block.clear();
            long start = System.nanoTime();
            channel.write(block);
            channel.force(false);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[SAMPLES / 2]);
    }
}
