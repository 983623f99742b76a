package dev.rejoinder.mail.mime;

import com.code_intelligence.jazzer.junit.FuzzTest;

class MailContentFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void readsMailsOrSaysWhyNot(byte[] mail) {
        try {
            MailHeaders headers = MailHeaders.parse(mail);
            MailIdentity.sourceId(headers, mail);
            MailDate.of(headers);
            for (Attachment attachment : MailContent.read(mail).attachments()) {
                attachment.name();
                attachment.declaredType();
                attachment.isInline();
                attachment.bytes();
            }
        } catch (UnreadableMail e) {
            // Said what is wrong, as it should.
        }
    }
}
