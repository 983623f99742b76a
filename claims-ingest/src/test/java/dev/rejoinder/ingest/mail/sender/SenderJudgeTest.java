package dev.rejoinder.ingest.mail.sender;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.ingest.mail.sender.Authenticity.Verdict;
import dev.rejoinder.mail.mime.MailHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;

class SenderJudgeTest {

    private static final AmazonDomains AMAZON =
            new AmazonDomains(List.of("amazon.com", "amazon.de"), List.of("marketplace.amazon.de"), List.of("amazon"));
    private static final String FROM = "From: Amazon Pay <claims@amazon.de>\r\n";

    @Test
    void believesASignatureOfTheSendersDomainOnly() {
        assertThat(judge("mx.shop.example; dkim=pass header.d=amazon.de")).isEqualTo(Verdict.AUTHENTIC);
        assertThat(judge("mx.shop.example 1; dkim=pass (2048-bit; \"amazon.com\") header.i=@amazon.de"))
                .isEqualTo(Verdict.AUTHENTIC);
        assertThat(judge("mx.shop.example; dkim=fail header.d=amazonses.com; dkim=pass header.d=amazon.de"))
                .isEqualTo(Verdict.AUTHENTIC);
        assertThat(judge("mx.shop.example; dkim=pass header.d=amazon.com")).isEqualTo(Verdict.DOUBTFUL);
        assertThat(judge("mx.shop.example; dkim=pass header.d=amazonses.com")).isEqualTo(Verdict.DOUBTFUL);
        assertThat(judge("mx.shop.example; spf=pass smtp.mailfrom=amazon.de")).isEqualTo(Verdict.DOUBTFUL);
        assertThat(judge("mx.shop.example; dkim=none (dkim=pass header.d=amazon.de)"))
                .isEqualTo(Verdict.DOUBTFUL);
        assertThat(judge("mx.shop.example; dkim=none reason=\"; dkim=pass header.d=amazon.de\""))
                .isEqualTo(Verdict.DOUBTFUL);
        assertThat(judge("mx.shop.example; dkim=fail header.d=amazon.de")).isEqualTo(Verdict.FORGED);
    }

    @Test
    void takesOnlyTheTopmostWordOfATrustedRelay() {
        String good = "Authentication-Results: mx.shop.example; dkim=pass header.d=amazon.de\r\n";
        String other = "Authentication-Results: filter.shop.example; dkim=none\r\n";
        assertThat(judge(other + good + FROM, "mx.shop.example")).isEqualTo(Verdict.AUTHENTIC);
        assertThat(judge(other + good + FROM)).isEqualTo(Verdict.DOUBTFUL);
        assertThat(judge(good + FROM, "mx.other.example")).isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void asksWhoReceivedTheMailWhereNoRelayIsTrusted() {
        String good = "Authentication-Results: mx.shop.example; dkim=pass header.d=amazon.de\r\n";
        String received = "Received: from x.example by %s with ESMTPS; Mon, 2 Nov 2026 09:00:00 +0000\r\n";
        assertThat(judge(received.formatted("mx.shop.example") + good + FROM)).isEqualTo(Verdict.AUTHENTIC);
        assertThat(judge(received.formatted("mail2.shop.example") + good + FROM))
                .isEqualTo(Verdict.AUTHENTIC);
        assertThat(judge(received.formatted("mx.provider.example") + good + FROM))
                .isEqualTo(Verdict.DOUBTFUL);
        assertThat(judge(FROM)).isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void believesWhatWasPassedOnIfEveryRelayThatSealedItIsTrusted() {
        String results = "Authentication-Results: mx.shop.example; dkim=fail header.d=amazon.de; arc=pass (i=2)\r\n";
        String first =
                """
                ARC-Seal: i=1; a=rsa-sha256; d=post.example; s=k; cv=none; b=x
                ARC-Authentication-Results: i=1; post.example; dkim=pass header.d=amazon.de
                """;
        String second = "ARC-Seal: i=2; a=rsa-sha256; d=%s; s=k; cv=pass; b=x\r\n";
        assertThat(judge(results + first + FROM, "mx.shop.example", "post.example"))
                .isEqualTo(Verdict.AUTHENTIC);
        assertThat(judge(results + first + FROM, "mx.shop.example")).isEqualTo(Verdict.DOUBTFUL);
        assertThat(judge(results + second.formatted("evil.example") + first + FROM, "mx.shop.example", "post.example"))
                .isEqualTo(Verdict.DOUBTFUL);
        assertThat(judge(results.replace("arc=pass", "arc=fail") + first + FROM, "mx.shop.example", "post.example"))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void seesThroughDomainsThatLookLikeAmazons() {
        for (String domain :
                List.of("arnazon.de", "amaz0n.com", "\u0430mazon.com", "amazon.com.evil.example", "a-mazon.net")) {
            assertThat(AMAZON.isLookAlike(domain)).as(domain).isTrue();
        }
        for (String domain : List.of("amazon.de", "mail.amazon.com", "marketplace.amazon.de", "shop.example")) {
            assertThat(AMAZON.isLookAlike(domain)).as(domain).isFalse();
        }
    }

    private static Verdict judge(String results) {
        return judge(
                results.startsWith("From") || results.contains("\r\n")
                        ? results
                        : "Authentication-Results: " + results + "\r\n" + FROM,
                new String[0]);
    }

    private static Verdict judge(String headers, String... trusted) {
        MailHeaders parsed = MailHeaders.parse((headers + "\r\n").getBytes(UTF_8));
        return new SenderJudge(AMAZON, List.of(trusted)).judge(parsed, false).verdict();
    }
}
