package dev.rejoinder.notification.template;

import dev.rejoinder.event.Shopper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells a shopper that their message arrived, and the shop what it says. */
final class ReplyLetters {

    private final Situation situation;
    private final ReplyWords words;

    private ReplyLetters(Situation situation) {
        this.situation = situation;
        this.words = Bundled.words(ReplyWords.class, situation.language());
    }

    static Letter arrived(Situation situation) {
        return new ReplyLetters(situation).arrived();
    }

    static Letter wrote(Situation situation, LettersConfig config) {
        return new ReplyLetters(situation).wrote(config);
    }

    private Letter arrived() {
        ShopperFrame frame = new ShopperFrame(Template.SHOPPER_MESSAGE_ARRIVED, situation);
        String shop = frame.shop();
        List<String> lead = new ArrayList<>(List.of(words.arrived_lead(shop, time("arrivedAt"))));
        if (says("masked")) {
            lead.add(words.arrived_removed(shop));
        }
        lead.add(words.arrived_automatic());
        return frame.letter(
                words.arrived_subject(),
                words.arrived_preheader(shop, situation.formats().date(fact("answerBy"))),
                words.arrived_subject(),
                lead,
                frame.progress(),
                Section.titled(frame.words().next_title())
                        .step(words.arrived_reads(shop))
                        .step(words.arrived_answer(time("answerBy")))
                        .step(words.arrived_more())
                        .step(whoDecides()));
    }

    /** Null once it is decided. */
    private String whoDecides() {
        if (situation.dispute().outcome() != null) {
            return null;
        }
        return situation.isChargeback() ? words.arrived_chargeback() : words.arrived_claim();
    }

    private Letter wrote(LettersConfig config) {
        MerchantPage page = new MerchantPage(situation, config);
        Shopper shopper = situation.dispute().shopper();
        String name = shopper == null ? null : Plain.line(shopper.name());
        return page.letter(
                says("upset") ? tells().upset_subject() : words.wrote_subject(),
                words.wrote_preheader(),
                words.wrote_title(name),
                lead(name),
                message(),
                page.stepsAtCase(
                        says("answerable") || shopper == null
                                ? words.wrote_reply()
                                : words.wrote_write(Plain.line(shopper.email())),
                        says("answerable") ? null : words.wrote_kept()));
    }

    private List<String> lead(String name) {
        List<String> lead = new ArrayList<>(List.of(words.wrote_lead(name, time("arrivedAt"))));
        if (says("upset")) {
            lead.add(tells().upset_lead());
        }
        if (says("answerBy")) {
            lead.add(words.wrote_expected(time("answerBy")));
        }
        return lead;
    }

    private TellsWords tells() {
        return Bundled.words(TellsWords.class, situation.language());
    }

    private Section message() {
        String files = situation.about().get("files");
        Section.Builder section = Section.titled(words.wrote_words_title())
                .say(says("masked") ? words.wrote_removed() : null)
                .say(files == null ? null : words.wrote_files(files))
                .quote(Plain.lines(situation.about().get("words")));
        return says("shortened") ? section.note(words.wrote_shortened()).build() : section.build();
    }

    private boolean says(String fact) {
        return situation.about().containsKey(fact);
    }

    private String time(String fact) {
        return situation.formats().dateTime(fact(fact));
    }

    private Instant fact(String name) {
        return Instant.parse(situation.about().get(name));
    }
}
