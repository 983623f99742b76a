package dev.rejoinder.notification.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Asks a shopper for what only the shopper has: what, why, an example, by when, and what if it is not there. */
final class QuestionLetter {

    private final Situation situation;
    private final ShopperFrame frame;
    private final VoiceWords words;
    private final boolean isReminder;
    private final List<String> items;
    private final Instant answerBy;

    private QuestionLetter(Template template, Situation situation) {
        this.situation = situation;
        this.frame = new ShopperFrame(template, situation);
        this.words = frame.voice();
        this.isReminder = template == Template.SHOPPER_QUESTION_REMINDER;
        this.items = items(situation.about());
        this.answerBy = Instant.parse(situation.about().get("answerBy"));
    }

    static Letter write(Template template, Situation situation) {
        return new QuestionLetter(template, situation).letter();
    }

    /** The same for a page: what is asked, by when, and what if it is not there. */
    static Section section(Situation situation) {
        QuestionLetter letter = new QuestionLetter(Template.SHOPPER_QUESTION, situation);
        String date = situation.formats().lastDay(letter.answerBy);
        Section.Builder asked = Section.titled(letter.words.ask_items())
                .stress(letter.frame.casePage().asked_by(date));
        letter.items.forEach(asked::step);
        return asked.say(letter.words.ask_cannot())
                .say(letter.words.ask_secrets())
                .build();
    }

    private Letter letter() {
        String date = situation.formats().lastDay(answerBy);
        Section.Builder asked = Section.titled(words.ask_items());
        items.forEach(asked::step);
        String page = situation.about().get("answerPage");
        if (page != null) {
            asked.link(frame.casePage().answer_link(), page)
                    .note(frame.casePage().answer_note())
                    .showForm(frame.casePage().form_alt());
        }
        return frame.letter(
                subject(),
                words.ask_preheader(),
                items.size() == 1 ? words.ask_title_one() : words.ask_title_many(items.size()),
                List.of(lead(), words.ask_by(date)),
                frame.progress(),
                asked,
                Section.titled(words.ask_cannot_title()).say(words.ask_cannot()).say(words.ask_secrets()),
                Section.titled(frame.words().next_title())
                        .say(situation.isChargeback() ? words.ask_decides_chargeback() : words.ask_decides_claim()));
    }

    private String subject() {
        String day = situation.formats().shortLastDay(answerBy);
        if (isReminder) {
            return words.ask_remind_subject(day);
        }
        return items.size() == 1 ? words.ask_subject_one(day) : words.ask_subject_many(items.size(), day);
    }

    private String lead() {
        String order = situation.reference();
        if (isReminder) {
            return words.ask_remind_lead(order);
        }
        return frame.choose(
                words.ask_lead_claim(order), words.ask_lead_chargeback(order), words.ask_lead_unrecognised(order));
    }

    private List<String> items(Map<String, String> about) {
        return IntStream.rangeClosed(1, Integer.parseInt(about.get("items")))
                .mapToObj(number -> words.ask_item(
                        Plain.line(about.get("what." + number)),
                        Plain.line(about.get("why." + number)),
                        Plain.line(about.get("example." + number))))
                .toList();
    }
}
