package dev.rejoinder.ingest.mail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rejoinder.mail.mime.MailHeaders;
import dev.rejoinder.mail.mime.MailIdentity;
import dev.rejoinder.mail.mime.UnreadableMail;

class MailFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void readsMailsOrSaysWhyNot(byte[] mail) {
        try {
            MailIdentity.sourceId(MailHeaders.parse(mail), mail);
            ReadMail read = MailFiles.read(mail);
            if (read.letter() != null) {
                read.prefilled();
                read.notes(null);
            }
        } catch (UnreadableMail e) {
            // Said what is wrong, as it should.
        }
    }
}
