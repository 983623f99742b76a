package dev.rejoinder.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.evidence.packet.Sha256;
import org.junit.jupiter.api.Test;

/**
 * The same inputs give the same bytes on every machine and Java version. If a change of text or looks is meant, raise
 * {@link PacketPdf#EDITION} and take the new hashes from the failure.
 */
class GoldenTest {

    private final byte[] pdf = Printing.pdf(Samples.notReceived());

    @Test
    void printsTheKnownPdf() {
        assertThat(Sha256.of(pdf)).isEqualTo("d07f4f68da5c88eaffea780ce0139f2e6af167561dd36b85fd8b1bd8fb12fe77");
    }

    @Test
    void packsTheKnownZip() {
        byte[] zip = PacketZip.of(Printing.parts(Samples.notReceived()), pdf);

        assertThat(Sha256.of(zip)).isEqualTo("ba42bf5fcf7a0e5f6a45bd057afdedae27f3b38afe6a06b3109748db4d4ed33e");
    }

    @Test
    void printsLettersOfTheWholeWorldAlike() {
        assertThat(Sha256.of(Printing.pdf(Samples.longNames())))
                .isEqualTo("a11942979af3c70594942c45e1aee5ba45d407bae2d706abca24b3895d41bf73");
    }
}
