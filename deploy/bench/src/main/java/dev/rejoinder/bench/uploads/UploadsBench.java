package dev.rejoinder.bench.uploads;

import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.packets.Cases;
import dev.rejoinder.bench.world.Api;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.MemoryWatch;
import dev.rejoinder.bench.world.Rejoinder;
import dev.rejoinder.bench.world.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What many strange files at once cost evidence-service, and the largest packets it prints. */
public final class UploadsBench {

    private static final int CROWD = 25;
    private static final int PRINTS = 12;
    private static final int SLOW_READERS = 6;
    private static final int TAKEN = 200;
    private static final int REFUSED = 422;
    private static final double MOST_MEGABYTES = 512;
    private static final String PDF = "application/pdf";
    private static final String BOUNDARY = "part-of-the-bench";

    private record Strange(String name, byte[] content, int answer) {}

    private UploadsBench() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(List.of(words), Set.of());
        Report report = new Report("deploy/bench/uploads " + String.join(" ", words));
        List<Strange> files = List.of(
                new Strange("bomb.xlsx", StrangeFiles.zipBomb(), REFUSED),
                new Strange("junk.pdf", StrangeFiles.junk(), REFUSED),
                new Strange("pages.pdf", StrangeFiles.blankPages(10_000), REFUSED),
                new Strange("bomb.png", StrangeFiles.pictureBomb(), REFUSED),
                new Strange("bomb.pdf", StrangeFiles.pdfBomb(), REFUSED),
                new Strange("photo.png", StrangeFiles.photo(), TAKEN));
        boolean good;
        try (Scratch scratch = new Scratch("uploads");
                Rejoinder system = Rejoinder.answering(scratch.directory(), Map.of(), Map.of())) {
            system.startEvidence();
            Api api = system.evidenceApi();
            api.post("/merchants/" + Cases.MERCHANT + "/orders/import", "application/x-ndjson", Cases.orders(2));
            List<UUID> ids = Cases.claims(system.stores().brokers(), 2);
            String crowded = awaitDispute(api, ids.get(0));
            String printed = awaitDispute(api, ids.get(1));
            Strange scans = new Strange("scans.pdf", StrangeFiles.scans(12), TAKEN);
            List<String> wrong = new ArrayList<>();
            Verdict verdict = new Verdict(report);
            long process = system.evidence().pid();
            try (MemoryWatch memory = new MemoryWatch(List.of(system.evidence()))) {
                double before = memoryAfterASecond(memory, system);
                List<InputStream> slow = new ArrayList<>();
                for (int i = 0; i < SLOW_READERS; i++) {
                    slow.add(api.open(crowded + "/packet", PDF));
                }
                int crowd = arguments.scaled(2 * CROWD, CROWD);
                atOnce(CROWD, crowd, number -> upload(api, crowded, files.get(number % files.size())))
                        .forEach(wrong::addAll);
                for (InputStream reader : slow) {
                    reader.close();
                }
                verdict.check(
                        "%d strange files, %d at once: each refused with its reason, or taken".formatted(crowd, CROWD),
                        wrong.isEmpty(),
                        wrong.isEmpty() ? "as it should be" : wrong);
                upload(api, printed, scans).forEach(wrong::add);
                List<Integer> sizes = atOnce(PRINTS, PRINTS, number -> api.bytes(printed + "/packet", PDF).length);
                boolean same = sizes.stream().distinct().count() == 1;
                verdict.check(
                        "a packet with 12 scanned pages, asked for %d times at once".formatted(PRINTS),
                        same && wrong.isEmpty(),
                        "%,d bytes".formatted(sizes.get(0)));
                verdict.check(
                        "most resident memory of evidence-service below 512 MB, with a heap of 160 MB",
                        memory.most(system.evidence()) < MOST_MEGABYTES,
                        "%s, %.0f MB before".formatted(memory.shown(), before));
                verdict.check(
                        "it is the same process", process == system.evidence().pid(), process);
            }
            good = verdict.isGood();
        }
        report.finish(Home.target().resolve("uploads.md"));
        System.exit(good ? 0 : 1);
    }

    private static double memoryAfterASecond(MemoryWatch memory, Rejoinder system) throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        return memory.most(system.evidence());
    }

    private static String awaitDispute(Api api, UUID id) throws InterruptedException {
        String path = "/disputes/" + id;
        while (true) {
            try {
                api.get(path);
                return path;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private interface Task<T> {

        T run(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int threads, int count, Task<T> task) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                all.add(() -> task.run(number));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : crowd.invokeAll(all)) {
                done.add(one.get());
            }
            return done;
        } finally {
            crowd.shutdown();
        }
    }

    /** Empty if it was answered as it should be. */
    private static List<String> upload(Api api, String path, Strange file) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher body = BodyPublishers.concat(
                field("kind", "CORRESPONDENCE"),
                field("description", file.name()),
                BodyPublishers.ofString("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(BOUNDARY, file.name())),
                BodyPublishers.ofByteArray(file.content()),
                BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY)));
        HttpResponse<String> answer =
                api.tryPost(path + "/evidence", "multipart/form-data; boundary=" + BOUNDARY, body);
        boolean isRight = answer.statusCode() == file.answer()
                && (file.answer() == TAKEN || answer.body().contains("\"field\":\"file\""));
        return isRight ? List.of() : List.of("%s: %d %s".formatted(file.name(), answer.statusCode(), answer.body()));
    }

    private static HttpRequest.BodyPublisher field(String name, String value) {
        return BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value));
    }
}
