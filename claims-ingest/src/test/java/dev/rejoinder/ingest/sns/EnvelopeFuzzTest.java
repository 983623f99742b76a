package dev.rejoinder.ingest.sns;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rejoinder.kit.problem.BadRequest;

class EnvelopeFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void readsOrRefuses(byte[] body) {
        try {
            Envelope envelope = Envelope.parse(body);
            AmazonUrl.certificate(envelope.signingCertUrl());
            envelope.stringToSign();
        } catch (BadRequest e) {
            // Said what is wrong, as it should.
        }
    }
}
