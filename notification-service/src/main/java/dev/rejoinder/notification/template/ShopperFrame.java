package dev.rejoinder.notification.template;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.notification.profile.Brand;
import dev.rejoinder.notification.profile.Contact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What all letters to a shopper share: who is spoken to, and how to reach a person. They neither promise a result nor ask
 * to withdraw, and carry no address and no code.
 */
final class ShopperFrame {

    private static final Set<FilingReason> UNRECOGNISED =
            EnumSet.of(FilingReason.UNRECOGNIZED, FilingReason.FRAUDULENT);

    private final Situation situation;
    private final Vocabulary vocabulary;
    private final Tone tone;
    private final boolean byPerson;

    ShopperFrame(Template template, Situation situation) {
        this.situation = situation;
        this.byPerson = template.isPersonsWord();
        this.vocabulary = Vocabulary.in(situation.language());
        this.tone = Tone.of(template, isUnrecognised(), situation.daysWaiting(), situation.amount() != null);
    }

    ShopperWords words() {
        return vocabulary.shopper();
    }

    NewsWords news() {
        return vocabulary.news();
    }

    VoiceWords voice() {
        return vocabulary.voice();
    }

    DecisionWords decision() {
        return vocabulary.decision();
    }

    CaseWords casePage() {
        return vocabulary.casePage();
    }

    CareWords care() {
        return vocabulary.care();
    }

    String shop() {
        return situation.profile().name();
    }

    /** The order's shopper need not be the person whose card it was. */
    boolean isUnrecognised() {
        return situation.isChargeback()
                && situation.dispute().reason() != null
                && UNRECOGNISED.contains(situation.dispute().reason());
    }

    String choose(String claim, String chargeback, String unrecognised) {
        if (isUnrecognised()) {
            return unrecognised;
        }
        return situation.isChargeback() ? chargeback : claim;
    }

    /** What is said of the shopper's trouble; may be nothing. */
    List<String> opening() {
        List<String> sentences = new ArrayList<>();
        switch (tone.opening()) {
            case NOTHING -> {}
            case CALM -> sentences.add(news().calm());
            case SORRY_FOR_TROUBLE -> sentences.add(news().sorry_trouble());
            case SORRY_FOR_WAIT -> sentences.add(news().sorry_wait(situation.daysWaiting()));
        }
        if (tone.regretsUnknownAmount()) {
            sentences.add(news().sorry_amount());
        }
        return sentences;
    }

    Letter.Progress progress() {
        return CaseCard.progress(situation, Audience.SHOPPER);
    }

    Letter letter(
            String subject,
            String preheader,
            String title,
            List<String> lead,
            Letter.Progress progress,
            Section.Builder... news) {
        return new Letter(
                situation.language(),
                situation.subject(subject),
                preheader,
                Look.of(situation.profile(), situation.language()),
                title,
                greeting(),
                withRegret(lead),
                progress,
                Stream.concat(sections(news), Stream.of(CaseCard.facts(situation, Audience.SHOPPER)))
                        .toList(),
                person(),
                footer());
    }

    /** When we write again is the last of the first steps. */
    private Stream<Section> sections(Section.Builder... news) {
        if (news.length > 0) {
            news[0].step(newsBy());
        }
        return Stream.of(news).map(Section.Builder::build);
    }

    /** Who speaks to the shopper: a person by name where one has given it, else the shop. */
    String author() {
        return Plain.line(situation.about().getOrDefault("author", shop()));
    }

    /** A promise that we broke is named in the next mail, whatever that tells. */
    private List<String> withRegret(List<String> lead) {
        return situation
                .date("missed")
                .map(missed -> Stream.concat(lead.stream(), Stream.of(care().missed(missed)))
                        .toList())
                .orElse(lead);
    }

    private String newsBy() {
        return situation.date("newsBy").map(care()::news_by).orElse(null);
    }

    private String greeting() {
        Shopper shopper = situation.dispute().shopper();
        String name = shopper == null ? null : Plain.line(shopper.name());
        return name == null || name.isEmpty()
                ? vocabulary.common().greeting_nobody()
                : vocabulary.common().greeting(name);
    }

    private List<String> footer() {
        String why = byPerson ? byPerson() : words().footer(shop());
        String legal = brand().legalFooter();
        return legal == null ? List.of(why) : List.of(why, legal);
    }

    private String byPerson() {
        return situation.about().containsKey("author")
                ? voice().message_footer(author(), shop())
                : voice().message_footer_shop(shop());
    }

    private Brand brand() {
        return situation.profile().brandIn(situation.language());
    }

    private Section person() {
        return person(words().person());
    }

    /** @param how to write to us from where this is read */
    Section person(String how) {
        Words common = vocabulary.common();
        Contact contact = situation.profile().contactIn(situation.language());
        String higher = situation.about().get("askHigher");
        String page = situation.about().get("statusPage");
        return Section.titled(words().person_title(shop()))
                .say(tone.ending() == Tone.Ending.SOBER ? news().sober() : null)
                .say(how)
                .row(care().owner_label(), owner())
                .row(common.email(), contact.email(), "mailto:" + contact.email())
                .row(common.phone(), contact.phone(), telephone(contact.phone()))
                .row(common.website(), contact.url(), contact.url())
                .row(common.hours(), ShownHours.of(situation.profile(), situation.language()))
                .row(care().higher_label(), higher == null ? null : care().higher_link(), higher)
                .row(casePage().line_label(), page == null ? null : casePage().line_link(), page)
                .note(brand().signOff() == null ? vocabulary.look().sign_off(shop()) : brand().signOff())
                .build();
    }

    private String owner() {
        String person = Plain.line(situation.about().get("owner"));
        String role = Plain.line(situation.about().get("ownerRole"));
        return person == null || role == null ? person : person + ", " + role;
    }

    private static String telephone(String phone) {
        return phone == null ? null : "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
