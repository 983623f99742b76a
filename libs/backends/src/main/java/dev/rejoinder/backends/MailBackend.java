package dev.rejoinder.backends;

import java.nio.file.Path;
import java.util.List;

/** An SMTP server that takes every mail and keeps it as a file, with an IMAP server to read it back. */
public final class MailBackend implements Server {

    private final Path folder;
    private final Port smtp;
    private final Port imap;

    public MailBackend(Path folder, Port smtp, Port imap) {
        this.folder = folder.toAbsolutePath();
        this.smtp = smtp;
        this.imap = imap;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Port> ports() {
        return List.of(smtp, imap);
    }

    @Override
    public List<String> command() {
        return JavaProgram.ofClass(
                MailMain.class,
                List.of(
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true"),
                List.of(String.valueOf(smtp.number()), String.valueOf(imap.number()), folder.toString()));
    }

    @Override
    public boolean isReady() {
        return smtp.answers() && imap.answers();
    }
}
