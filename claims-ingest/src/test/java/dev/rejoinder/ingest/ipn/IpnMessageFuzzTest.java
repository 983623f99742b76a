package dev.rejoinder.ingest.ipn;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rejoinder.kit.problem.Unprocessable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

class IpnMessageFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void readsMessagesOrSaysWhyNot(byte[] message) {
        try {
            IpnMessage.read(new String(message, StandardCharsets.UTF_8), Instant.EPOCH);
        } catch (NotUnderstood | Unprocessable e) {
            // Said what is wrong, as it should.
        }
    }

    @FuzzTest(maxDuration = "5m")
    void readsXmlOrSaysWhyNot(byte[] xml) {
        try {
            XmlDocument.parse(new String(xml, StandardCharsets.UTF_8));
        } catch (NotUnderstood e) {
            // Said what is wrong, as it should.
        }
    }
}
