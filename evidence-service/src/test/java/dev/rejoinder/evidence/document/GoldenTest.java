package dev.rejoinder.evidence.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.letter.Language;
import dev.rejoinder.evidence.packet.Sha256;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "EN, 0229d7d3e55975b2a46d20c75ce72b5758e6cff20e933bbfd5a0dbdcbe2ef436",
        "DE, e6496bde5662dce066d79c78f37079f6acccb98b60e2cf9db8f8c4112bb0a7be",
        "IT, 24dea84efc4f5281486f125bcae9a25fc4b55b4e22f18167ec6147fc474785e8",
        "ES, ef9e0d98a4fc27ebaf1394e680837c00c96435495fe24e465013d7507fbbab84"
    })
    void printsTheKnownPdfsForTheTenReasons(Language language, String sha256) {
        String all = Stream.of(FilingReason.values())
                .map(reason -> Sha256.of(Printing.pdf(language, reason)))
                .collect(joining("\n"));

        assertThat(Sha256.of(all)).isEqualTo(sha256);
    }

    @Test
    void packsTheKnownZip() {
        byte[] zip = PacketZip.of(Printing.parts(Samples.notReceived()), pdf);

        assertThat(Sha256.of(zip)).isEqualTo("acb399c7834377ff393c0759adbb9855907c981e07dc4a710d6658466a74c2b1");
    }

    @Test
    void printsPagesOfAFileAlike() {
        assertThat(Sha256.of(Printing.pdf(Samples.pages(14))))
                .isEqualTo("54e3485ffd993ec1d1c45b76118825afabe5bef000b5ffd83569cffd24fd3f51");
    }

    @Test
    void printsAMailAlike() {
        assertThat(Sha256.of(Printing.pdf(Samples.mail("Dear Jana Vogt,\n\nyour bank has told us.\nWe are sorry."))))
                .isEqualTo("361e7ac8f95568759b3c7b14584376d39eef7b76e69210a63a9f93700abb637d");
    }

    @Test
    void printsLettersOfTheWholeWorldAlike() {
        assertThat(Sha256.of(Printing.pdf(Samples.longNames())))
                .isEqualTo("3a0a32be8dcfd38f178c490a83f5a11e9de8ff16435b0643ae02ad0a4bad869d");
    }
}
