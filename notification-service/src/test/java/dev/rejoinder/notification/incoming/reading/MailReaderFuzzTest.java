package dev.rejoinder.notification.incoming.reading;

import com.code_intelligence.jazzer.junit.FuzzTest;

class MailReaderFuzzTest {

    private final MailReader reader =
            new MailReader(new Ourselves("notices@rejoinder.local", "rejoinder.local", "in.rejoinder.example"));

    @FuzzTest(maxDuration = "5m")
    void makesSomethingOfEveryMail(byte[] mail) {
        ReadMail read = reader.read(mail);

        if (!read.id().equals(reader.read(mail).id())) {
            throw new IllegalStateException("the same mail is not the same");
        }
        if (read.kind() == MailKind.UNREADABLE && read.judgement().why().equals(MailReader.FAILED)) {
            throw new IllegalStateException("our reading failed");
        }
    }
}
