package dev.rejoinder.evidence.pages;

import dev.rejoinder.evidence.file.CheckedFile;
import dev.rejoinder.evidence.file.DrawnPages;
import dev.rejoinder.evidence.file.FileKind;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.logging.Logger;

/**
 * Pictures of a PDF's pages, drawn once when it arrives: Java versions draw differently, and a packet prints the same bytes
 * everywhere. One file at a time. A file whose pages cannot be drawn in memory and time goes without.
 */
@ApplicationScoped
public class PagePictures {

    private static final List<Class<?>> NEEDED = List.of(
            DrawPages.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            LogFactory.class,
            Logger.class);

    private final Semaphore desk = new Semaphore(1, true);
    private final Duration patience;

    PagePictures(PagesConfig config) {
        patience = config.patience();
    }

    /** The same with the first pages drawn, if it is a PDF. */
    public CheckedFile with(CheckedFile file) {
        return file.kind() == FileKind.PDF ? new CheckedFile(file.kind(), file.content(), drawn(file.content())) : file;
    }

    private DrawnPages drawn(byte[] pdf) {
        boolean mine = false;
        try {
            mine = desk.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            return mine ? inFolder(pdf) : DrawnPages.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw the pages of a file", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DrawnPages.NONE;
        } finally {
            if (mine) {
                desk.release();
            }
        }
    }

    private DrawnPages inFolder(byte[] pdf) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rejoinder-pages-");
        try {
            Files.write(folder.resolve(DrawPages.PDF), pdf);
            if (!isDone(folder)) {
                return DrawnPages.NONE;
            }
            List<byte[]> shown = new ArrayList<>();
            Path picture = folder.resolve(DrawPages.picture(1));
            while (Files.exists(picture)) {
                shown.add(Files.readAllBytes(picture));
                picture = folder.resolve(DrawPages.picture(shown.size() + 1));
            }
            return new DrawnPages(Integer.parseInt(Files.readString(folder.resolve(DrawPages.COUNT))), shown);
        } finally {
            delete(folder);
        }
    }

    /** It gets neither our environment, which has secrets, nor our memory. */
    private boolean isDone(Path folder) throws IOException, InterruptedException {
        ProcessBuilder drawing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "-Dpdfbox.fontcache=" + folder,
                        "-cp",
                        classPath(),
                        DrawPages.class.getName(),
                        folder.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        drawing.environment().clear();
        Process process = drawing.start();
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            boolean done = ended && process.exitValue() == 0;
            if (!done) {
                Log.infof("Pages are not drawn: %s", ended ? "exit code " + process.exitValue() : "it takes too long");
            }
            return done;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Where the few classes it needs came from, wherever this service runs. */
    private static String classPath() {
        return NEEDED.stream().map(PagePictures::origin).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Nobody knows where " + type + " came from", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
