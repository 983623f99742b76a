package dev.rejoinder.notification.template;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.notification.dispute.Dispute;
import java.util.List;

/** The parts every letter has: where the matter stands, and the facts it is about. */
final class CaseCard {

    private CaseCard() {}

    static Letter.Progress progress(Situation situation, Audience reader) {
        Words words = Vocabulary.in(situation.language()).common();
        List<String> labels = List.of(
                words.stage_reported(),
                reader == Audience.MERCHANT ? words.stage_your_answer() : words.stage_shop_answers(),
                situation.isChargeback() ? words.stage_bank_decides() : words.stage_amazon_decides(),
                words.stage_result());
        int now =
                switch (situation.dispute().state()) {
                    case OPENED, GATHERING, NEEDS_DECISION, ANSWERING, MORE_EVIDENCE_ASKED, REFUNDING -> 2;
                    case ANSWERED, REFUNDED -> 3;
                    case CLOSED -> 4;
                };
        return Letter.Progress.of(labels, now, words);
    }

    /** Names the shopper knows the order by; a merchant also gets Amazon's numbers to look the case up. */
    static Section facts(Situation situation, Audience reader) {
        Words words = Vocabulary.in(situation.language()).common();
        Formats formats = situation.formats();
        Dispute dispute = situation.dispute();
        ClaimReferences references = dispute.references();
        Dispute.Order order = dispute.order();
        Section.Builder card = Section.titled(words.case_title()).row(words.order(), orderNumber(dispute));
        if (order != null && order.placedAt() != null) {
            card.row(words.ordered_on(), formats.date(order.placedAt()));
        }
        card.item(words.item(), item(dispute, words)).row(words.amount(), situation.amount());
        if (reader == Audience.MERCHANT) {
            if (dispute.filedAt() != null) {
                card.row(words.filed_on(), formats.date(dispute.filedAt()));
            }
            card.row(words.amazon_case(), Plain.line(references.disputeId()));
        }
        return card.row(words.amazon_order(), Plain.line(references.amazonOrderReference()))
                .build();
    }

    private static String orderNumber(Dispute dispute) {
        Dispute.Order order = dispute.order();
        String number = order != null && order.orderId() != null
                ? order.orderId()
                : dispute.references().merchantOrderId();
        return Plain.line(number);
    }

    private static String item(Dispute dispute, Words words) {
        Dispute.Order order = dispute.order();
        if (order == null || order.items() == null || order.items().isEmpty()) {
            return null;
        }
        String first = Plain.line(order.items().get(0).title());
        int more = order.items().size() - 1;
        return first == null || more == 0 ? first : words.item_and_more(first, more);
    }
}
