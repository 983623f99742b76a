package dev.rejoinder.ingest.byhand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.claimdata.ClaimData;
import dev.rejoinder.ingest.json.Field;
import dev.rejoinder.ingest.json.StrictJson;
import dev.rejoinder.kit.problem.TooLarge;
import dev.rejoinder.kit.problem.Unprocessable;
import java.time.Instant;

/** What a person typed: the members of a webhook's {@code data}, at the top. */
final class FormBody {

    private static final int MAX_BYTES = 256 * 1024;

    private FormBody() {}

    /**
     * @param at when it was typed
     * @throws Unprocessable naming the field that is wrong
     */
    static Told parse(byte[] body, Instant at) {
        return told(object(body), at);
    }

    static Field object(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new TooLarge("The body is over its limit of 256 KiB");
        }
        JsonNode json = StrictJson.read(body);
        Field root = Field.root(json);
        if (!json.isObject()) {
            throw root.wrong("must be an object");
        }
        return root;
    }

    static Told told(Field root, Instant at) {
        ClaimDetails details = ClaimData.details(root);
        return new Told(at, details, ClaimData.outcome(root));
    }
}
