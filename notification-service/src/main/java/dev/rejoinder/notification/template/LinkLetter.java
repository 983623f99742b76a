package dev.rejoinder.notification.template;

import java.util.ArrayList;
import java.util.List;

/** Brings a shopper who has asked for it the link to the case's page. */
final class LinkLetter {

    private LinkLetter() {}

    static Letter write(Situation situation) {
        ShopperFrame frame = new ShopperFrame(Template.SHOPPER_STATUS_LINK, situation);
        CaseWords words = frame.casePage();
        String page = situation.about().get("casePage");
        Section.Builder link = Section.titled(words.link_section())
                .say(situation.date("until").map(words::link_until).orElseGet(words::link_while_open))
                .say(words.link_older());
        return frame.letter(
                words.link_subject(),
                words.link_preheader(),
                words.link_subject(),
                lead(situation, words),
                frame.progress(),
                page == null ? link : link.link(words.link_button(), page),
                Section.titled(words.link_safety_title())
                        .say(words.link_safety())
                        .say(words.link_not_asked()));
    }

    private static List<String> lead(Situation situation, CaseWords words) {
        List<String> lead = new ArrayList<>();
        lead.add(words.link_lead(situation.reference()));
        lead.add(situation.isChargeback() ? words.link_what_chargeback() : words.link_what_claim());
        return lead;
    }
}
