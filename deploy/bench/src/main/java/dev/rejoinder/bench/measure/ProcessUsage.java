package dev.rejoinder.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** CPU time and memory of a process with its children, as the kernel counts them. */
public final class ProcessUsage {

    /** USER_HZ, which is 100 on every Linux Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** The name in parentheses may hold blanks; after it come eleven fields, then user and system time. */
    private static final Pattern TIMES = Pattern.compile("\\) (?:\\S+ ){11}(\\d+) (\\d+) ");

    private final long pid;

    public ProcessUsage(long pid) {
        this.pid = pid;
    }

    /** Of the process and the children it has now, those already ended left out. */
    public double cpuSeconds() {
        return family().map(ProcessUsage::ticks).sum() / TICKS_PER_SECOND;
    }

    /** Memory of its own in megabytes: pages shared with others count by their part. */
    public double memoryMegabytes() {
        return family().map(ProcessUsage::proportionalKilobytes).sum() / 1024.0;
    }

    /** Resident memory of the process alone in megabytes. */
    public double residentMegabytes() {
        return kilobytes(pid, "status", "VmRSS:") / 1024.0;
    }

    private LongStream family() {
        return LongStream.concat(
                LongStream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(ProcessHandle::pid));
    }

    private static long ticks(long pid) {
        Matcher times = TIMES.matcher(read(pid, "stat"));
        return times.find() ? Long.parseLong(times.group(1)) + Long.parseLong(times.group(2)) : 0;
    }

    private static long proportionalKilobytes(long pid) {
        return kilobytes(pid, "smaps_rollup", "Pss:");
    }

    private static long kilobytes(long pid, String file, String name) {
        return read(pid, file)
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }

    /** Empty when the process is gone. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            return "";
        }
    }
}
