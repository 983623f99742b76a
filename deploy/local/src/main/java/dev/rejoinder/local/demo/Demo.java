package dev.rejoinder.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plays three claims and tells what came of each; every run has merchants, orders and addresses of its own. */
public final class Demo {

    private static final int RUN_DIGITS = 10_000_000;

    private final Doors doors;
    private final Consumer<String> screen;
    private final Http http = new Http();

    public Demo(Doors doors, Consumer<String> screen) {
        this.doors = doors;
        this.screen = screen;
    }

    /** Answers 0 if all went as it should. */
    public int play() throws IOException {
        String run = "%07d".formatted(Clock.systemUTC().instant().getEpochSecond() % RUN_DIGITS);
        Map<String, Story> stories = new LinkedHashMap<>();
        stories.put("a", new AmazonsNotice(run));
        stories.put("b", new KnownOrder(run));
        stories.put("c", new LateOrder(run));
        screen.accept("\nDemo " + run);
        int failed = 0;
        for (Map.Entry<String, Story> story : stories.entrySet()) {
            screen.accept("\n(%s) %s".formatted(story.getKey(), story.getValue().title()));
            try {
                play(story.getValue(), emptied(doors.output().resolve(story.getKey())));
            } catch (DemoFailed e) {
                failed++;
                screen.accept("    FAILED: " + e.getMessage());
            }
        }
        screen.accept(
                failed == 0
                        ? "\nAll three claims have their packet and their e-mails; look into " + doors.output()
                        : "\n%d of 3 claims failed; the services' logs tell more.".formatted(failed));
        return failed == 0 ? 0 : 1;
    }

    private void play(Story story, Path folder) throws IOException {
        Stage stage = new Stage(doors, http);
        CaseFile file = new CaseFile(doors, http, story.shop());
        String notice = story.tell(stage);
        long accepted = System.nanoTime();
        tell("notice", notice + " accepted");
        String id = file.claimOf(notice);
        JsonNode dispute = file.awaitDispute(id);
        int expected = 2;
        if (story.isToldInTwoParts()) {
            tell("dispute", id + ", no order is known yet; packet lacks " + list(dispute, "lacks"));
            List<JsonNode> first = file.awaitEmails(id, expected);
            tell("e-mails", first.size() + ", written without the order");
            expected = first.size() + 1;
            story.tellLater(stage);
            accepted = System.nanoTime();
            tell("order", "posted now, with its shipment");
        }
        dispute = file.awaitTrackingNumber(id);
        List<JsonNode> emails = file.awaitEmails(id, expected);
        Duration taken = Duration.ofNanos(System.nanoTime() - accepted);
        show(dispute, file, id);
        save(file, id, emails, folder);
        tell(
                "took",
                "%.1f s until the packet was there and the last e-mail was sent".formatted(taken.toMillis() / 1000.0));
        if (story.isAnsweredByMail()) {
            answer(story.shop(), stage, file, id, folder);
        }
    }

    private void show(JsonNode dispute, CaseFile file, String id) {
        JsonNode amount = dispute.path("amount");
        tell("dispute", "%s  %s".formatted(id, dispute.path("state").asText()));
        tell(
                "claim",
                "%s, %s, %s %s"
                        .formatted(
                                dispute.path("kind").asText(),
                                dispute.path("reason").asText("no reason told"),
                                amount.path("value").asText(),
                                amount.path("currency").asText()));
        tell(
                "answer by",
                "%s (source: %s%s)"
                        .formatted(
                                dispute.path("respondBy").asText(),
                                dispute.path("deadline").path("source").asText(),
                                dispute.path("deadline").hasNonNull("rule")
                                        ? ":"
                                                + dispute.path("deadline")
                                                        .path("rule")
                                                        .asText()
                                        : ""));
        tell("packet has", list(dispute, "has"));
        tell("packet lacks", list(dispute, "lacks"));
        tell("link", file.packetUrl(id));
    }

    private void save(CaseFile file, String id, List<JsonNode> emails, Path folder) throws IOException {
        write(folder.resolve("packet.pdf"), file.packet(id, "application/pdf"));
        write(folder.resolve("packet.zip"), file.packet(id, "application/zip"));
        write(folder.resolve("packet.json"), file.packet(id, "application/json"));
        Mailbag mailbag = new Mailbag(doors.mail());
        int number = 0;
        for (JsonNode email : emails) {
            String status = email.path("status").asText();
            String language = email.path("language").asText();
            String audience = email.path("audience").asText().toLowerCase(Locale.ROOT);
            tell(
                    "e-mail",
                    "%-8s %s  %-6s to %s: %s"
                            .formatted(
                                    audience,
                                    language,
                                    status,
                                    email.path("to").asText(),
                                    email.path("subject").asText()));
            if (status.equals("SENT")) {
                number++;
                String name = "mail-%d-%s-%s".formatted(number, audience, language);
                mailbag.save(email, folder, name);
                tell("", folder.resolve(name) + ".{html,txt,eml}");
            }
        }
    }

    private void answer(Shop shop, Stage stage, CaseFile file, String id, Path folder) {
        Mailbag mailbag = new Mailbag(doors.mail());
        stage.setMailAccount(shop);
        stage.confirmMailAccount(shop, mailbag.awaitCode(shop.claims()));
        tell("mail account", shop.claims() + ", shown to be the shop's own by a code");
        JsonNode round = file.answerByMail(id);
        mailbag.save(file.emailToAmazon(id), folder, "answer");
        tell("answer", "round %s, mailed to Amazon from %s".formatted(round.path("round"), shop.claims()));
        tell("", folder.resolve("answer") + ".{txt,eml}");
    }

    private void write(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        tell("saved", "%s (%,d bytes)".formatted(file, content.length));
    }

    private void tell(String what, String line) {
        screen.accept("    %-13s %s".formatted(what, line));
    }

    private static String list(JsonNode dispute, String part) {
        List<String> texts = CaseFile.texts(dispute.path("packet").path(part));
        return texts.isEmpty() ? "nothing" : String.join(", ", texts);
    }

    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }
}
