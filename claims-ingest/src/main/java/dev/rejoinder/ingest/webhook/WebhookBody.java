package dev.rejoinder.ingest.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.claimdata.ClaimData;
import dev.rejoinder.ingest.json.Field;
import dev.rejoinder.ingest.json.StrictJson;
import dev.rejoinder.kit.problem.Unprocessable;
import java.time.Instant;

/** A merchant's notice: {@code {type, timestamp, data}}. Fields we do not know are passed over. */
final class WebhookBody {

    private static final String OPENED = "claim.opened";
    private static final String UPDATED = "claim.updated";
    private static final String CLOSED = "claim.closed";

    private WebhookBody() {}

    /** @throws Unprocessable naming the field that is wrong */
    static Told parse(byte[] body) {
        JsonNode json = StrictJson.read(body);
        Field root = Field.root(json);
        if (!json.isObject()) {
            throw root.wrong("must be an object");
        }
        String type = type(root.child("type"));
        Instant at = root.child("timestamp").required().instant();
        Field data = root.child("data").required().object();
        if (type.equals(CLOSED)) {
            data.child("outcome").required();
        }
        if (type.equals(OPENED)) {
            data.child("amazonOrderReference").required();
        }
        return new Told(at, ClaimData.details(data), type.equals(CLOSED) ? ClaimData.outcome(data) : null);
    }

    private static String type(Field field) {
        String type = field.required().text(40);
        if (!type.equals(OPENED) && !type.equals(UPDATED) && !type.equals(CLOSED)) {
            throw field.wrong("must be one of " + OPENED + ", " + UPDATED + ", " + CLOSED);
        }
        return type;
    }
}
