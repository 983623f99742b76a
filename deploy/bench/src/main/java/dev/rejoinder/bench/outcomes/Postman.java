package dev.rejoinder.bench.outcomes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rejoinder.bench.smtp.SmtpSink;
import dev.rejoinder.bench.world.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The merchants' mail server: brings Amazon's mails to claims-ingest as they came. */
final class Postman implements SmtpSink.Taker {

    private volatile Api ingest;

    void bringsTo(Api claimsIngest) {
        ingest = claimsIngest;
    }

    static String mailbox(String merchantId) {
        return "claims@" + merchantId + ".example";
    }

    /** What says whether a mail is Amazon's. */
    static String relay(String merchantId) {
        return "mx." + merchantId + ".example";
    }

    @Override
    public void take(List<String> recipients, String content) {
        String merchantId = recipients.get(0).replaceAll(".*@|[.]example", "");
        try {
            ingest.post("/mail/" + merchantId, "message/rfc822", content.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException("A mail could not be brought", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
