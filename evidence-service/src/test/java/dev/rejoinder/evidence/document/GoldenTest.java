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
        assertThat(Sha256.of(pdf)).isEqualTo("51f189d21461b42bb3879d2a7bcf4435045af40c0136d1f60c3d86c154f52b27");
    }

    @Test
    void packsTheKnownZip() {
        byte[] zip = PacketZip.of(Printing.parts(Samples.notReceived()), pdf);

        assertThat(Sha256.of(zip)).isEqualTo("acb399c7834377ff393c0759adbb9855907c981e07dc4a710d6658466a74c2b1");
    }

    @Test
    void printsLettersOfTheWholeWorldAlike() {
        assertThat(Sha256.of(Printing.pdf(Samples.longNames())))
                .isEqualTo("3a0a32be8dcfd38f178c490a83f5a11e9de8ff16435b0643ae02ad0a4bad869d");
    }
}
