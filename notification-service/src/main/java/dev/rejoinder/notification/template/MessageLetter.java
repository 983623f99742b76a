package dev.rejoinder.notification.template;

import java.util.List;

/** Hands on to a shopper what a person at the shop has written. */
final class MessageLetter {

    private MessageLetter() {}

    static Letter write(Situation situation) {
        ShopperFrame frame = new ShopperFrame(Template.SHOPPER_MESSAGE, situation);
        VoiceWords words = frame.voice();
        boolean isAnswer = situation.about().containsKey("isAnswer");
        Section.Builder message = Section.titled(words.message_words());
        Plain.lines(situation.about().get("words"))
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(message::say);
        return frame.letter(
                isAnswer ? words.message_subject_answer(frame.shop()) : words.message_subject(frame.shop()),
                words.message_preheader(frame.shop()),
                isAnswer ? words.message_title_answer(frame.author()) : words.message_title(frame.author()),
                List.of(frame.choose(
                        words.message_lead_claim(situation.reference()),
                        words.message_lead_chargeback(situation.reference()),
                        words.message_lead_chargeback(situation.reference()))),
                frame.progress(),
                message);
    }
}
