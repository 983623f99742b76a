package dev.rejoinder.bench.lists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.bench.measure.Latencies;
import dev.rejoinder.bench.world.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people at a console ask, one question after the other. */
final class Questions {

    private final Api api;
    private final Random random;
    private final List<String> ids = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final Map<String, Latencies> all = new LinkedHashMap<>();

    Questions(Api api, long seed) {
        this.api = api;
        this.random = new Random(seed);
    }

    /** Finds disputes to ask for, spread over the time. */
    void prepare() throws IOException, InterruptedException {
        for (String merchant : List.of(Filling.BIG, Filling.OTHER)) {
            String cursor = "";
            for (int page = 0; page < 5 && cursor != null; page++) {
                JsonNode answer = api.get("/disputes?limit=200&merchantId=" + merchant + cursor);
                for (JsonNode item : answer.path("items")) {
                    ids.add(item.path("id").asText());
                    references.add(item.path("orderId").asText());
                }
                cursor = answer.path("nextCursor").isTextual()
                        ? "&cursor=" + answer.path("nextCursor").asText()
                        : null;
            }
        }
    }

    /** Each kind of question so many times; p99 of each kind, in milliseconds. */
    Map<String, Double> ask(int times) throws IOException, InterruptedException {
        Map<String, Double> p99 = new LinkedHashMap<>();
        for (String kind :
                List.of("list", "list by state", "list of all merchants", "search by reference", "one dispute")) {
            Latencies latencies = new Latencies();
            for (int i = 0; i < times; i++) {
                String path = path(kind);
                long start = System.nanoTime();
                api.text(path);
                long took = System.nanoTime() - start;
                latencies.record(took);
                all.computeIfAbsent(kind, name -> new Latencies()).record(took);
            }
            p99.put(kind, latencies.millis(99));
        }
        return p99;
    }

    Map<String, Latencies> all() {
        return all;
    }

    private String path(String kind) {
        String merchant = random.nextBoolean() ? Filling.BIG : Filling.OTHER;
        int number = random.nextInt(ids.size());
        return switch (kind) {
            case "list" -> "/disputes?limit=50&merchantId=" + merchant;
            case "list by state" -> "/disputes?limit=50&state=NEEDS_DECISION&merchantId=" + merchant;
            case "list of all merchants" -> "/disputes?limit=50";
            case "search by reference" -> "/disputes?amazonOrderReference=" + reference(references.get(number));
            default -> "/disputes/" + ids.get(number);
        };
    }

    private static String reference(String orderId) {
        int number = Integer.parseInt(orderId.substring(2));
        return "P02-%07d-%07d".formatted(number / 10_000_000, number % 10_000_000);
    }
}
