package dev.rejoinder.notification.template;

import dev.rejoinder.event.Money;
import dev.rejoinder.notification.profile.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands a shopper's question to the shop before there is any claim.
 *
 * @param shopper the address that asks
 * @param ofOrder whether the order has this address
 * @param again whether the shopper has asked about this order before
 * @param masked whether numbers were taken out of the words
 * @param order null if it is not known any more
 */
public record AsksLetter(
        String orderId,
        String shopper,
        boolean ofOrder,
        boolean again,
        Instant arrivedAt,
        Instant answerBy,
        String words,
        boolean masked,
        int files,
        Order order)
        implements Bulletin {

    /** @param items their titles */
    public record Order(Instant placedAt, Money total, List<String> items, List<Parcel> parcels) {}

    /** @param page the carrier's about it; null if there is none */
    public record Parcel(
            String carrier, String number, String page, Instant sentAt, Instant promisedBy, Instant deliveredAt) {}

    @Override
    public Letter letter(BulletinPage page) {
        AsksWords asks = Bundled.words(AsksWords.class, page.language());
        String name = Plain.line(orderId);
        List<String> lead = new ArrayList<>(List.of(
                asks.lead(page.formats().dateTime(arrivedAt)),
                asks.by(page.formats().dateTime(answerBy))));
        if (!ofOrder) {
            String address = Plain.line(shopper);
            lead.add(order == null ? asks.unproven(address) : asks.stranger(address));
        }
        return page.letter(
                asks.subject(page.formats().shortLastDay(answerBy)) + " · " + name,
                asks.preheader(),
                asks.title(name, again),
                lead,
                question(asks, page.language()),
                facts(asks, page),
                usual(asks),
                Section.titled(asks.steps_title())
                        .step(asks.step_reply())
                        .step(asks.step_refund())
                        .step(asks.step_kept())
                        .build());
    }

    private Section question(AsksWords asks, Language language) {
        ReplyWords replies = Bundled.words(ReplyWords.class, language);
        return Section.titled(asks.question_title())
                .say(masked ? replies.wrote_removed() : null)
                .say(files == 0 ? null : replies.wrote_files(String.valueOf(files)))
                .quote(Plain.lines(words))
                .build();
    }

    private Section facts(AsksWords asks, BulletinPage page) {
        Words common = Vocabulary.in(page.language()).common();
        Section.Builder facts = Section.titled(asks.facts_title()).row(common.order(), Plain.line(orderId));
        if (order == null) {
            return facts.say(asks.no_facts()).build();
        }
        facts.row(common.ordered_on(), page.formats().date(order.placedAt()))
                .row(common.item(), item(common))
                .row(common.amount(), page.formats().money(order.total()));
        order.parcels().forEach(parcel -> facts.row(asks.parcel(), name(parcel), parcel.page())
                .row(asks.sent_on(), date(parcel.sentAt(), page))
                .row(asks.promised_by(), parcel.deliveredAt() == null ? date(parcel.promisedBy(), page) : null)
                .row(asks.delivered_on(), date(parcel.deliveredAt(), page)));
        return order.parcels().isEmpty() ? facts.note(asks.no_parcel()).build() : facts.build();
    }

    private String item(Words common) {
        if (order.items().isEmpty()) {
            return null;
        }
        String first = Plain.line(order.items().get(0));
        int more = order.items().size() - 1;
        return more == 0 ? first : common.item_and_more(first, more);
    }

    private static String name(Parcel parcel) {
        return Stream.of(parcel.carrier(), parcel.number())
                .filter(part -> part != null && !part.isBlank())
                .map(Plain::line)
                .collect(Collectors.joining(" "));
    }

    private static String date(Instant time, BulletinPage page) {
        return time == null ? null : page.formats().date(time);
    }

    private Section usual(AsksWords asks) {
        return Section.titled(asks.usual_title())
                .say(order == null ? null : whereItIs(asks))
                .say(asks.usual_goods())
                .build();
    }

    private String whereItIs(AsksWords asks) {
        if (order.parcels().stream().allMatch(parcel -> parcel.sentAt() == null && parcel.deliveredAt() == null)) {
            return asks.usual_unsent();
        }
        return order.parcels().stream().allMatch(parcel -> parcel.deliveredAt() != null)
                ? asks.usual_delivered()
                : asks.usual_under_way();
    }
}
