package dev.rejoinder.notification.casepage;

import dev.rejoinder.notification.casepage.Answer.GivenFile;
import dev.rejoinder.notification.incoming.IncomingMails;
import dev.rejoinder.notification.incoming.reading.MailReader;
import dev.rejoinder.notification.incoming.reading.ReadFile;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.question.OpenQuestion;
import dev.rejoinder.notification.question.OpenQuestions;
import dev.rejoinder.notification.status.OpenCase;
import dev.rejoinder.notification.template.Plain;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Takes what a shopper answers on the page exactly as if it had come by mail. */
@ApplicationScoped
class Answers {

    static final int LONGEST_TEXT = 6_000;

    private final OpenQuestions questions;
    private final SentMails sent;
    private final MailReader reader;
    private final IncomingMails mails;
    private final EmailConfig config;

    Answers(OpenQuestions questions, SentMails sent, MailReader reader, IncomingMails mails, EmailConfig config) {
        this.questions = questions;
        this.sent = sent;
        this.reader = reader;
        this.mails = mails;
        this.config = config;
    }

    /** @return what the page says then */
    Said take(OpenCase found, String given, List<GivenFile> files) {
        AnswerWords words = Drawing.answerWords(found.language());
        Optional<OpenQuestion> question =
                found.isOver() ? Optional.empty() : questions.of(found.dispute().id());
        Optional<String> answered =
                question.flatMap(open -> sent.messageId(found.dispute().id(), found.address(), open.emailId()));
        if (answered.isEmpty()) {
            return Said.trouble(409, words.over(), given);
        }
        if (!found.link().answers()) {
            return Said.trouble(403, words.how(), given);
        }
        String text = Plain.lines(given);
        if (text.isEmpty() && files.isEmpty()) {
            return Said.trouble(422, words.empty(), given);
        }
        if (text.length() > LONGEST_TEXT) {
            return Said.trouble(422, words.too_long(), given);
        }
        byte[] mail = new Answer(
                        question.get().emailId(),
                        answered.get(),
                        found.address(),
                        words.subject(Plain.line(found.dispute().reference().orElse(null))),
                        text,
                        files)
                .mail(config.domain());
        Optional<ReadFile> refused = reader.read(mail).files().stream()
                .filter(file -> file.refused() != null)
                .findFirst();
        if (refused.isPresent()) {
            return Said.trouble(422, words.file(refused.get().name()), given);
        }
        mails.take(mail);
        Log.infof(
                "The shopper of dispute %s has answered on the page",
                found.dispute().id());
        return Said.done(words.thanks(found.shop().name()));
    }
}
