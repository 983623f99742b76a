package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Contact;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import java.util.List;

/** Hands a shop's answer to a shopper who has asked about an order before there was any claim. */
public record AnswerLetter(String orderId, String words) implements Bulletin {

    @Override
    public Letter letter(BulletinPage page) {
        Profile profile = page.profile();
        String shop = profile.name();
        Vocabulary vocabulary = Vocabulary.in(page.language());
        VoiceWords voice = vocabulary.voice();
        AsksWords asks = Bundled.words(AsksWords.class, page.language());
        Section.Builder message = Section.titled(voice.message_words());
        Plain.lines(words).lines().filter(line -> !line.isBlank()).forEach(message::say);
        return new Letter(
                page.language(),
                voice.message_subject_answer(shop) + " · " + Plain.line(orderId),
                voice.message_preheader(shop),
                Look.of(profile, page.language()),
                voice.message_title_answer(shop),
                vocabulary.common().greeting_nobody(),
                List.of(asks.answer_lead(Plain.line(orderId))),
                null,
                List.of(message.build()),
                person(vocabulary, profile, page.language()),
                List.of(asks.answer_footer(shop)));
    }

    private static Section person(Vocabulary vocabulary, Profile profile, Language language) {
        Contact contact = profile.contactIn(language);
        Words common = vocabulary.common();
        return Section.titled(vocabulary.shopper().person_title(profile.name()))
                .say(vocabulary.shopper().person())
                .row(common.email(), contact.email(), "mailto:" + contact.email())
                .row(common.phone(), contact.phone())
                .row(common.website(), contact.url(), contact.url())
                .row(common.hours(), ShownHours.of(profile, language))
                .note(vocabulary.look().sign_off(profile.name()))
                .build();
    }
}
