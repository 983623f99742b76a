package dev.rejoinder.backends;

import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The mail server's process. */
final class MailMain {

    private MailMain() {}

    public static void main(String[] arguments) throws IOException {
        MailServer server = new MailServer(
                new ServerSetup(Integer.parseInt(arguments[0]), Port.HOST, ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(Integer.parseInt(arguments[1]), Port.HOST, ServerSetup.PROTOCOL_IMAP));
        server.getUserManager()
                .setMessageDeliveryHandler(new MailFolder(server, Path.of(arguments[2]), Clock.systemUTC()));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    }
}
