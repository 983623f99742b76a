package dev.rejoinder.evidence.requirement;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.order.ProductType;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What each claim asks for, as reviewed in {@code requirements.yaml}; a gap in that file stops the start. */
@Startup
@Singleton
public class Requirements {

    private static final String FILE = "/requirements.yaml";

    record Evidence(String why, String whereToFind) {

        Evidence {
            requireNonNull(why, "why");
            requireNonNull(whereToFind, "whereToFind");
        }
    }

    record Needs(List<EvidenceKind> required, List<EvidenceKind> helps) {}

    record Reviewed(
            Map<FilingReason, Map<ProductType, Needs>> reasons,
            Map<FilingReason, Set<PersonalData>> shows,
            Map<EvidenceKind, Evidence> evidence) {}

    private final Map<FilingReason, Map<ProductType, List<Requirement>>> table = new EnumMap<>(FilingReason.class);
    private final Map<FilingReason, Set<PersonalData>> shown = new EnumMap<>(FilingReason.class);

    Requirements() {
        Reviewed reviewed = read();
        for (FilingReason reason : FilingReason.values()) {
            Map<ProductType, List<Requirement>> byType = new EnumMap<>(ProductType.class);
            for (ProductType type : ProductType.values()) {
                byType.put(type, requirements(reviewed, reason, type));
            }
            table.put(reason, byType);
            shown.put(reason, requireNonNull(reviewed.shows().get(reason), reason.amazonName()));
        }
    }

    /**
     * Required ones first.
     *
     * @param reason null while nobody has told it
     * @param productType null while the order is not known; most orders are parcels
     */
    public List<Requirement> of(FilingReason reason, ProductType productType) {
        return table.get(reason == null ? FilingReason.OTHER : reason)
                .get(productType == null ? ProductType.PHYSICAL : productType);
    }

    /** @param reason null while nobody has told it */
    public Set<PersonalData> shown(FilingReason reason) {
        return shown.get(reason == null ? FilingReason.OTHER : reason);
    }

    private static List<Requirement> requirements(Reviewed reviewed, FilingReason reason, ProductType type) {
        Needs needs = requireNonNull(
                requireNonNull(reviewed.reasons().get(reason), reason.amazonName())
                        .get(type),
                () -> reason.amazonName() + " " + type);
        return Stream.concat(
                        needs.required().stream().map(kind -> requirement(reviewed, kind, Need.REQUIRED)),
                        needs.helps().stream().map(kind -> requirement(reviewed, kind, Need.HELPS)))
                .toList();
    }

    private static Requirement requirement(Reviewed reviewed, EvidenceKind kind, Need need) {
        Evidence evidence = requireNonNull(reviewed.evidence().get(kind), kind::name);
        return new Requirement(kind, need, evidence.why(), evidence.whereToFind());
    }

    private static Reviewed read() {
        try (InputStream file = Requirements.class.getResourceAsStream(FILE)) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, Reviewed.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
