package dev.rejoinder.notification.template;

import dev.rejoinder.event.NetworkReasonCode;
import dev.rejoinder.notification.dispute.Dispute;
import java.util.Locale;

/** What the shopper says, in plain words first; Amazon's and the card network's codes are the small print. */
final class ReasonSection {

    private ReasonSection() {}

    static Section of(Situation situation) {
        Vocabulary vocabulary = Vocabulary.in(situation.language());
        MerchantWords words = vocabulary.merchant();
        Dispute dispute = situation.dispute();
        Section.Builder section = Section.titled(words.reason_title());
        if (dispute.reason() == null) {
            section.say(words.reason_unknown());
        } else {
            section.say(vocabulary.reasons().says(dispute.reason())).note(codes(dispute, words));
        }
        if (dispute.comment() != null && !dispute.comment().isBlank()) {
            section.say(words.comment()).quote(Plain.quote(dispute.comment()));
        }
        return section.build();
    }

    private static String codes(Dispute dispute, MerchantWords words) {
        String amazonName = dispute.reason().amazonName();
        NetworkReasonCode code = dispute.networkReasonCode();
        return code == null
                ? words.reason_code(amazonName)
                : words.reason_network_code(amazonName, Plain.line(network(code) + " " + code.code()));
    }

    /** On the wire in lower case: {@code visa}. */
    private static String network(NetworkReasonCode code) {
        return code.network().isEmpty()
                ? ""
                : code.network().substring(0, 1).toUpperCase(Locale.ROOT)
                        + code.network().substring(1);
    }
}
