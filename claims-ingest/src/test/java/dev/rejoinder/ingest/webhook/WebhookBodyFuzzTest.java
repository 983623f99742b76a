package dev.rejoinder.ingest.webhook;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rejoinder.kit.problem.Unprocessable;

class WebhookBodyFuzzTest {

    /** Whatever comes, it is read or refused with its field; anything else that is thrown is a finding. */
    @FuzzTest(maxDuration = "5m")
    void readsOrRefuses(byte[] body) {
        try {
            WebhookBody.parse(body);
        } catch (Unprocessable e) {
            if (e.errors().isEmpty()) {
                throw new AssertionError("The refusal names no field", e);
            }
        }
    }
}
