package dev.rejoinder.notification;

import static java.util.Map.entry;

import com.icegreen.greenmail.util.ServerSetup;
import dev.rejoinder.backends.MailServer;
import dev.rejoinder.notification.dkim.KeyFiles;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Mails leave signed, from a domain of ours where answers arrive. */
public final class OwnDomain implements QuarkusTestProfile {

    static final String OPS = "ops@rejoinder.example";
    static final String INBOUND = "in.rejoinder.example";
    static final String MAILBOX = "replies@" + INBOUND;
    static final String SMTP_PORT = "test.reply-server.smtp-port";

    private static final MailServer SERVER = new MailServer(
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());

    @Override
    public Map<String, String> getConfigOverrides() {
        SERVER.start();
        SERVER.setUser(MAILBOX, MAILBOX, "secret");
        return Map.ofEntries(
                entry("rejoinder.inbound.domain", INBOUND),
                entry("rejoinder.ops.address", OPS),
                entry("rejoinder.inbound.imap.host", "127.0.0.1"),
                entry(
                        "rejoinder.inbound.imap.port",
                        String.valueOf(SERVER.getImap().getPort())),
                entry("rejoinder.inbound.imap.encryption", "NONE"),
                entry("rejoinder.inbound.imap.poll", "2s"),
                entry("rejoinder.inbound.imap.user", MAILBOX),
                entry("rejoinder.inbound.imap.password", "secret"),
                entry(SMTP_PORT, String.valueOf(SERVER.getSmtp().getPort())),
                entry("rejoinder.dkim.key-file", KeyFiles.rsa(2048).toString()),
                entry("rejoinder.dkim.selector", "s1"),
                entry("rejoinder.dkim.domain", "rejoinder.local"));
    }
}
