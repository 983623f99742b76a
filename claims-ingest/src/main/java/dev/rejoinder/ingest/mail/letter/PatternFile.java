package dev.rejoinder.ingest.mail.letter;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code mail-patterns.yaml} as it is written; it says there what each part is for. */
record PatternFile(
        String edition,
        Amazon amazon,
        List<Sender> senders,
        References references,
        Map<String, Map<String, String>> zones,
        Map<String, String> zoneNames,
        Currencies currencies,
        DateWords dates,
        Map<String, List<String>> networks,
        Map<String, Map<String, List<String>>> reasonCodes,
        Map<String, Language> languages) {

    record Amazon(List<String> domains, List<String> relays, List<String> names) {}

    record Sender(String address, ClaimKind kind) {}

    record References(String order, String charge, String dispute) {}

    record Currencies(
            List<String> codes,
            Map<String, String> symbols,
            Map<String, Map<String, String>> shared,
            Map<String, String> words) {}

    record DateWords(
            List<String> ordinals,
            List<String> fillers,
            List<String> leads,
            List<String> timeFillers,
            List<String> timeEnds,
            List<String> mornings,
            List<String> afternoons,
            List<List<String>> months) {}

    record Headers(List<String> from, List<String> date, List<String> subject, List<String> other) {}

    record Language(
            List<String> words,
            boolean dayFirst,
            char decimal,
            Map<ClaimKind, List<String>> kinds,
            List<String> suspicions,
            Map<Stage, List<String>> stages,
            Map<ClaimOutcome, List<String>> outcomes,
            List<String> hedges,
            List<String> negations,
            Map<Label, List<String>> labels,
            Map<String, List<String>> reasons,
            Map<String, List<String>> disputeTypes,
            List<String> deadlineLeads,
            List<String> windows,
            List<String> asks,
            List<String> noAsks,
            List<String> commentEnds,
            Headers headers,
            List<String> forwards,
            List<String> replies) {}

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** @throws IOException naming the line that is wrong */
    static PatternFile parse(byte[] yaml) throws IOException {
        return YAML.readValue(yaml, PatternFile.class);
    }
}
