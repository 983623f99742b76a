package dev.rejoinder.evidence.deadline;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules as reviewed in {@code deadlines.yaml}; a kind or region without one stops the start. */
@Startup
@Singleton
public class DeadlineRules {

    private static final String FILE = "/deadlines.yaml";

    private record Reviewed(List<DeadlineRule> rules) {}

    private record Reckoned(DeadlineRule rule, Instant respondBy) {}

    private final List<DeadlineRule> rules;

    DeadlineRules() {
        this.rules = List.copyOf(read().rules());
        checkNames();
        for (ClaimKind kind : ClaimKind.values()) {
            for (MarketRegion region : MarketRegion.values()) {
                if (rules.stream()
                        .noneMatch(rule -> rule.kind() == kind && rule.regions().contains(region))) {
                    throw new IllegalStateException(FILE + " has no rule for " + kind + " in " + region);
                }
            }
        }
    }

    /**
     * The earliest that any rule gives.
     *
     * @param filedAt when the claim was filed, or first told if nobody says when it was filed
     */
    public Deadline earliest(ClaimKind kind, Instant filedAt, MerchantCalendar calendar) {
        Reckoned first = rules.stream()
                .filter(rule -> rule.isFor(kind, calendar))
                .map(rule -> new Reckoned(rule, rule.respondBy(filedAt, calendar)))
                .min(Comparator.comparing(Reckoned::respondBy))
                .orElseThrow();
        return Deadline.byRule(first.respondBy(), first.rule().name());
    }

    /** Empty for a rule of former days, and for no name. */
    public Optional<DeadlineRule> rule(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    List<DeadlineRule> all() {
        return rules;
    }

    private void checkNames() {
        Set<String> names = new HashSet<>();
        for (DeadlineRule rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalStateException(FILE + " has the rule " + rule.name() + " twice");
            }
        }
    }

    private static Reviewed read() {
        try (InputStream file = DeadlineRules.class.getResourceAsStream(FILE)) {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, Reviewed.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
