package dev.rejoinder.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.dispute.Evidence;
import dev.rejoinder.simulator.dispute.EvidenceFiles;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what a merchant says against a dispute. */
@Singleton
class Contests {

    private static final String ITEMS = "merchantEvidences";
    private static final int LONGEST_TEXT = 10_000;
    private static final Set<String> EVIDENCE_TYPES = Set.of(
            "ProductDescription",
            "Receipt",
            "CancellationPolicy",
            "CustomerSignature",
            "TrackingNumber",
            "CarrierName",
            "DeviceId",
            "DeviceName",
            "DownloadDateTime",
            "Other");

    private final EvidenceFiles files;
    private final SimulatedClock clock;

    Contests(EvidenceFiles files, SimulatedClock clock) {
        this.files = files;
        this.clock = clock;
    }

    List<Evidence> read(Caller caller, byte[] body) {
        JsonNode items = RequestBody.of(body, Set.of(ITEMS)).json().path(ITEMS);
        if (!items.isArray() || items.isEmpty()) {
            throw ApiError.missing(ITEMS);
        }
        List<Evidence> evidence = new ArrayList<>();
        for (JsonNode item : items) {
            if (!item.isObject()) {
                throw ApiError.invalid(ITEMS, "each must be an object.");
            }
            String path = ITEMS + "[" + evidence.size() + "].";
            evidence.add(item(
                    caller, new RequestBody(item, path).knowing(Set.of("evidenceType", "fileId", "evidenceText"))));
        }
        return evidence;
    }

    private Evidence item(Caller caller, RequestBody item) {
        String type = item.text("evidenceType");
        if (!EVIDENCE_TYPES.contains(type)) {
            throw ApiError.invalid(item.path() + "evidenceType", "'" + type + "' is no evidence type.");
        }
        String fileId = item.find("fileId").orElse(null);
        String text = item.find("evidenceText").orElse(null);
        if (fileId == null && text == null) {
            throw ApiError.missing(item.path() + "evidenceText");
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw ApiError.invalid(item.path() + "evidenceText", "it is too long.");
        }
        if (fileId != null && !isUploaded(caller, fileId)) {
            throw ApiError.invalid(item.path() + "fileId", "no file '" + fileId + "' was uploaded.");
        }
        return new Evidence(type, fileId, text, clock.instant());
    }

    private boolean isUploaded(Caller caller, String fileId) {
        return files.find(fileId)
                .filter(file -> file.merchantId().equals(caller.merchantId()) && file.stage() == caller.stage())
                .filter(file -> file.size() != null)
                .isPresent();
    }
}
