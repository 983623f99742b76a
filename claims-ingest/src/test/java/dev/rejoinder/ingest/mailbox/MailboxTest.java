package dev.rejoinder.ingest.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import dev.rejoinder.backends.MailServer;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class MailboxTest {

    @Inject
    Claims claims;

    private final MailServer server =
            new MailServer(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    private Merchant merchant;
    private GreenMailUser user;

    @BeforeEach
    void start() {
        merchant = Merchant.registered();
        server.start();
        user = server.setUser("claims@shop.example", "claims", "secret-of-the-box");
    }

    @AfterEach
    void stop() {
        merchant.put(Map.of("claimsMailbox", Map.of("remove", true)));
        server.stop();
    }

    @Test
    void readsWhatLiesInTheMailboxAndWhatComesAndChangesNothingThere() throws Exception {
        deliver("en-atoz");
        connect("secret-of-the-box").then().statusCode(200).body("claimsMailbox.user", equalTo("claims"));
        awaitNotices(1);

        deliver("de-chargeback");
        deliver("not-amazon");
        awaitNotices(3);

        List<String> ids = merchant.notices().jsonPath().getList("items.id");
        assertThat(ids.stream().map(id -> claims.settled(merchant, id).getString("state")))
                .containsOnly("TRANSLATED");
        String view = merchant.sources().asString();
        assertThat(view).contains("\"CONNECTED\"").doesNotContain("secret-of-the-box");
        for (StoredMessage message : inbox().getMessages()) {
            assertThat(message.isSet(Flags.Flag.SEEN)).isFalse();
        }
    }

    @Test
    void knowsAgainWhatItHasReadAndWhatWasPosted() throws Exception {
        deliver("en-atoz");
        connect("secret-of-the-box").then().statusCode(200);
        awaitNotices(1);

        // New settings forget how far it was read; the journal does not.
        connect("secret-of-the-box").then().statusCode(200);
        await().atMost(ofSeconds(30)).until(() -> "CONNECTED".equals(state()));
        deliver("fr-atoz");
        awaitNotices(2);
    }

    @Test
    void saysWhatIsWrongAndGoesOnOnceItIsRight() throws Exception {
        connect("wrong").then().statusCode(200);
        await().atMost(ofSeconds(30)).untilAsserted(() -> merchant.sources()
                .then()
                .body("claimsMailbox.state", equalTo("FAILED"))
                .body("claimsMailbox.error", containsString("refuses this user or password")));

        deliver("it-atoz");
        connect("secret-of-the-box").then().statusCode(200);
        awaitNotices(1);
        merchant.put(Map.of("claimsMailbox", Map.of("remove", true)))
                .then()
                .statusCode(200)
                .body("claimsMailbox", nullValue());
    }

    @Test
    void readsOnAfterTheServerWasAway() throws Exception {
        connect("secret-of-the-box").then().statusCode(200);
        await().atMost(ofSeconds(30)).until(() -> "CONNECTED".equals(state()));

        int port = server.getImap().getPort();
        server.stop();
        await().atMost(ofSeconds(30)).until(() -> "FAILED".equals(state()));
        merchant.sources().then().body("claimsMailbox.error", containsString("mail server"));

        // Another server in its place numbers its mails anew.
        MailServer successor = new MailServer(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        successor.start();
        try {
            user = successor.setUser("claims@shop.example", "claims", "secret-of-the-box");
            deliver("es-atoz");
            awaitNotices(1);
        } finally {
            successor.stop();
        }
    }

    @Test
    void leavesALargeMailWhereItIsAndListsIt() throws Exception {
        deliver(
                ("From: a@b.example\r\nMessage-ID: <large@b.example>\r\nSubject: large\r\n\r\n" + "x".repeat(70)
                                + "\r\n")
                        .getBytes(UTF_8),
                90_000);
        connect("secret-of-the-box").then().statusCode(200);
        awaitNotices(1);

        JsonPath notices = merchant.notices().jsonPath();
        assertThat(notices.getString("items[0].state")).isEqualTo("REFUSED");
        assertThat(notices.getString("items[0].reason")).contains("5 MiB");
        assertThat(notices.getString("items[0].sourceId")).isEqualTo("large@b.example");
    }

    @Test
    void namesWhatIsWrongWithTheSettings() {
        merchant.put(Map.of("claimsMailbox", Map.of("host", "no host", "port", 0, "user", "u")))
                .then()
                .statusCode(422)
                .body("detail", containsString("claimsMailbox.host"))
                .body("detail", containsString("claimsMailbox.port"))
                .body("detail", containsString("claimsMailbox.password"));
    }

    private Response connect(String password) {
        Map<String, Object> mailbox = new HashMap<>();
        mailbox.put("host", "127.0.0.1");
        mailbox.put("port", server.getImap().getPort());
        mailbox.put("encryption", "NONE");
        mailbox.put("user", "claims");
        mailbox.put("password", password);
        return merchant.put(Map.of("claimsMailbox", mailbox));
    }

    private String state() {
        return merchant.sources().jsonPath().getString("claimsMailbox.state");
    }

    private void awaitNotices(int count) {
        await().atMost(ofSeconds(30)).until(() -> merchant.countOfNotices() == count);
    }

    private MailFolder inbox() throws Exception {
        ImapHostManager manager = server.getManagers().getImapHostManager();
        return manager.getInbox(user);
    }

    private void deliver(String name) throws Exception {
        try (InputStream mail = MailboxTest.class.getResourceAsStream("/mails/" + name + ".eml")) {
            user.deliver(new MimeMessage(null, mail));
        }
    }

    private void deliver(byte[] start, int copiesOfLastLine) throws Exception {
        String text = new String(start, UTF_8);
        String line = "x".repeat(70) + "\r\n";
        byte[] whole = (text + line.repeat(copiesOfLastLine)).getBytes(UTF_8);
        user.deliver(new MimeMessage(null, new ByteArrayInputStream(whole)));
    }
}
