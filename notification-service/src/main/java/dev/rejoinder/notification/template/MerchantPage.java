package dev.rejoinder.notification.template;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.dispute.Dispute;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts that letters to merchants are made of. */
final class MerchantPage {

    /** How evidence-service names its rules. */
    private static final Pattern DAYS = Pattern.compile(".*-([0-9]{1,2})-(calendar|business)-days");

    private final Situation situation;
    private final Dispute dispute;
    private final LettersConfig config;
    private final Vocabulary vocabulary;
    private final MerchantWords words;

    MerchantPage(Situation situation, LettersConfig config) {
        this.situation = situation;
        this.dispute = situation.dispute();
        this.config = config;
        this.vocabulary = Vocabulary.in(situation.language());
        this.words = vocabulary.merchant();
    }

    /** The facts of the case come last. */
    Letter letter(String subject, String preheader, String title, List<String> lead, Section... sections) {
        Words common = vocabulary.common();
        return new Letter(
                situation.language(),
                situation.subject(subject),
                preheader,
                Look.of(situation.profile(), situation.language()),
                title,
                common.greeting_nobody(),
                lead,
                CaseCard.progress(situation, Audience.MERCHANT),
                Stream.concat(Stream.of(sections), Stream.of(CaseCard.facts(situation, Audience.MERCHANT)))
                        .toList(),
                Section.titled(words.help_title())
                        .say(words.help())
                        .row(common.email(), config.help(), "mailto:" + config.help())
                        .build(),
                List.of(words.footer(situation.profile().name())));
    }

    String answerBy() {
        return situation.formats().answerBy(dispute.deadline().respondBy());
    }

    /** For subjects, which have little room. */
    String day() {
        return situation.formats().shortLastDay(dispute.deadline().respondBy());
    }

    String preheader() {
        if (situation.isLate()) {
            return words.preheader_late(answerBy());
        }
        int has = dispute.packet().has().size();
        int all = has + dispute.packet().lacks().size();
        return all == 0 ? words.preheader_bare(answerBy()) : words.preheader(answerBy(), has, all);
    }

    Section next() {
        return Section.titled(words.next_title())
                .stress(situation.isLate() ? words.answer_was(answerBy()) : words.answer_by(answerBy()))
                .say(source())
                .say(situation.isChargeback() ? words.chargeback_decides() : words.claim_decides())
                .build();
    }

    private String source() {
        return switch (dispute.deadline().source()) {
            case AMAZON_API -> words.source_amazon_api();
            case AMAZON_MAIL -> words.source_amazon_mail();
            case MERCHANT -> words.source_merchant();
            case RULE -> rule(dispute.deadline().rule());
        };
    }

    private String rule(String name) {
        Matcher days = DAYS.matcher(name);
        if (!days.matches()) {
            return words.source_rule(Plain.line(name));
        }
        return days.group(2).equals("calendar")
                ? words.source_calendar_days(days.group(1))
                : words.source_business_days(days.group(1));
    }

    Section packet() {
        Dispute.Packet packet = dispute.packet();
        int all = packet.has().size() + packet.lacks().size();
        Section.Builder section = Section.titled(
                all == 0
                        ? words.packet_title_bare()
                        : words.packet_title(packet.has().size(), all));
        if (all == 0) {
            section.say(words.packet_bare());
        } else {
            section.say(packet.isComplete() ? words.packet_complete() : words.packet_lacks());
        }
        packet.has().forEach(kind -> section.there(vocabulary.evidence().kind(kind)));
        packet.lacks().forEach(kind -> section.missing(vocabulary.evidence().kind(kind), words.missing()));
        return section.link(words.packet_link(), config.packet(dispute.id()))
                .note(words.packet_link_note())
                .build();
    }

    /** From the first look at the case to the answer. */
    Section steps() {
        return steps(
                dispute.lacksDetails() ? words.step_read_case() : words.step_compare(),
                complete(),
                situation.isChargeback() ? words.step_choose_chargeback() : words.step_choose_claim(),
                handIn(),
                notTwice());
    }

    /** Nulls are left out. */
    Section steps(String... steps) {
        Section.Builder section = Section.titled(words.steps_title());
        Stream.of(steps).forEach(section::step);
        return section.build();
    }

    /** The same, and where the case is. */
    Section stepsAtCase(String... steps) {
        Section.Builder section = Section.titled(words.steps_title());
        Stream.of(steps).forEach(section::step);
        return section.link(vocabulary.course().case_link(), config.dispute(dispute.id()))
                .note(vocabulary.course().case_link_note())
                .build();
    }

    /** Null if nothing is missing. */
    String complete() {
        return dispute.packet().lacks().isEmpty() ? null : words.step_complete();
    }

    String handIn() {
        if (situation.isLate()) {
            return situation.isChargeback() ? words.step_hand_in_chargeback_late() : words.step_hand_in_claim_late();
        }
        return situation.isChargeback() ? words.step_hand_in_chargeback(day()) : words.step_hand_in_claim(day());
    }

    /** Where the case can be answered in Rejoinder as well. */
    String handInInstead() {
        if (situation.isLate()) {
            return handIn();
        }
        return situation.isChargeback()
                ? words.step_hand_in_instead_chargeback(day())
                : words.step_hand_in_instead_claim(day());
    }

    /** Null where the bank has no part in it. */
    String notTwice() {
        return situation.isChargeback() ? words.step_not_twice() : null;
    }
}
