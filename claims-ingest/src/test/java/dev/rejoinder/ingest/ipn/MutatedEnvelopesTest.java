package dev.rejoinder.ingest.ipn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.backends.SnsMessage;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Envelopes that are almost Amazon's. None gets in, none makes us call anybody, and none is taken for trouble of ours. */
@QuarkusTest
@WithTestResource(Backends.class)
class MutatedEnvelopesTest {

    private static final String HOST = "sns.eu-west-1.amazonaws.com";

    private final SnsAuthority amazon = SnsAuthority.in(Path.of("target/sns-authority"));
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void callsNobodyForACertificateThatIsElsewhere() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            int port = listener.getLocalPort();
            for (String url : certificateUrls(port)) {
                refuses(url, chargeback().with("SigningCertURL", url).signedBy(amazon));
            }
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void refusesWhatWasChangedAfterItWasSigned() {
        Map<String, UnaryOperator<String>> changes = new LinkedHashMap<>();
        changes.put("message", body -> body.replace("S01-1111111", "S01-1111112"));
        changes.put("message id", body -> body.replaceFirst("\"MessageId\" : \"[^\"]", "\"MessageId\" : \"x"));
        changes.put("timestamp", body -> body.replace("2026-11-02T10:00:00.000Z", "2026-11-02T10:00:01.000Z"));
        changes.put("subject added", body -> body.replaceFirst("\\{", "{\"Subject\" : \"hello\","));
        changes.put("version", body -> body.replace("\"SignatureVersion\" : \"2\"", "\"SignatureVersion\" : \"1\""));
        changes.put(
                "version unknown",
                body -> body.replace("\"SignatureVersion\" : \"2\"", "\"SignatureVersion\" : \"3\""));
        changes.put("version gone", body -> body.replace("\"SignatureVersion\" : \"2\",", ""));
        changes.put("signature gone", body -> body.replaceFirst("\"Signature\" : \"[^\"]*\"", "\"Other\" : \"\""));
        changes.put("signature cut", body -> body.replaceFirst("\"Signature\" : \"....", "\"Signature\" : \""));
        changes.put(
                "signature no base64", body -> body.replaceFirst("\"Signature\" : \"....", "\"Signature\" : \"*!*!"));
        changes.put("type", body -> body.replace("\"Notification\"", "\"SubscriptionConfirmation\""));
        changes.put("type unknown", body -> body.replace("\"Notification\"", "\"Advertisement\""));
        changes.put("type gone", body -> body.replace("\"Type\" : \"Notification\",", ""));
        String signed = chargeback().signedBy(amazon);
        changes.forEach((name, change) -> {
            assertThat(change.apply(signed)).as(name).isNotEqualTo(signed);
            refuses(name, change.apply(signed));
        });
        assertThat(merchant.countOfNotices()).isZero();
    }

    /** The text that is signed has a line for each name and each value, and a value may have lines of its own. */
    @Test
    void refusesAMessageThatSharesItsSignedTextWithAnother() {
        SnsMessage message = chargeback().with("MessageId", "a-b-c");
        String text = "{}\nMessageId\na-b-c";
        String signed = message.with("Message", text).signedBy(amazon);

        refuses("fields moved into the message", signed.replace("{}\\u000aMessageId\\u000aa-b-c", "{}"));
    }

    @Test
    void refusesJsonThatIsNoEnvelope() {
        String signed = chargeback().signedBy(amazon);
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("nothing", "");
        bodies.put("no json", "hello");
        bodies.put("cut short", signed.substring(0, signed.length() - 2));
        bodies.put("more behind it", signed + "{}");
        bodies.put("two messages", signed.replaceFirst("\\{", "{\"Message\" : \"{}\","));
        bodies.put("a list", "[" + signed + "]");
        bodies.put("a number", "17");
        bodies.put("not a number", signed.replaceFirst("\\{", "{\"Extra\" : NaN,"));
        bodies.put("a deep one", "{\"Type\" : " + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        bodies.put(
                "an object for a text",
                signed.replaceFirst("\"Message\" : \"", "\"Message\" : {\"a\" : 1}, \"M\" : \""));
        bodies.put("a type to make", "{\"@class\" : \"java.lang.ProcessBuilder\", \"Type\" : \"Notification\"}");
        bodies.put("half a character", signed.replaceFirst("\"Message\" : \"", "\"Message\" : \"\\\\ud800"));
        bodies.put("null for a text", signed.replaceFirst("\"MessageId\" : \"[^\"]*\"", "\"MessageId\" : null"));
        bodies.forEach(this::refuses);
        assertThat(merchant.countOfNotices()).isZero();
    }

    private static String[] certificateUrls(int port) {
        return new String[] {
            "http://" + HOST + "/a.pem",
            "ftp://" + HOST + "/a.pem",
            "file:///etc/ssl/a.pem",
            "https://127.0.0.1:" + port + "/a.pem",
            "https://localhost:" + port + "/a.pem",
            "https://[::1]:" + port + "/a.pem",
            "https://[::ffff:127.0.0.1]:" + port + "/a.pem",
            "https://2130706433:" + port + "/a.pem",
            "https://0x7f000001:" + port + "/a.pem",
            "https://" + HOST + ":" + port + "/a.pem",
            "https://" + HOST + "@127.0.0.1:" + port + "/a.pem",
            "https://127.0.0.1:" + port + "\\@" + HOST + "/a.pem",
            "https://127.0.0.1:" + port + "#" + HOST + "/a.pem",
            "https://" + HOST + ".example.com/a.pem",
            "https://example.com/" + HOST + "/a.pem",
            "https://sni.eu-west-1.amazonaws.com/a.pem",
            "https://sns.eu.amazonaws.com/a.pem",
            "https://sns.eu-west-1.amazonaws.com.com/a.pem",
            "https://sns.eu-west-1.amazonaws.org/a.pem",
            "https://s3.amazonaws.com/sns.eu-west-1.amazonaws.com/a.pem",
            "https://" + HOST + "./a.pem",
            "https://" + HOST + "/a.pem?next=https://127.0.0.1:" + port + "/b.pem",
            "https://" + HOST + "/a.txt",
            "https://" + HOST + "/",
            "https://%73ns.eu-west-1.amazonaws.com/a.pem",
            "https://ｓns.eu-west-1.amazonaws.com/a.pem",
            "//" + HOST + "/a.pem",
            "",
        };
    }

    private void refuses(String name, String envelope) {
        assertThat(merchant.ipn(envelope).statusCode()).as(name).isBetween(400, 499);
    }

    private static SnsMessage chargeback() {
        return SnsMessage.notification(
                Merchant.TOPIC, IpnMessages.chargebackV2("S01-1111111-1111111-B000001", "S01-1111111-1111111"));
    }
}
