package dev.rejoinder.evidence.letter;

import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.OrderFacts.Address;
import dev.rejoinder.evidence.packet.OrderFacts.Item;
import java.math.BigDecimal;
import java.util.List;

/** What the order record says; nothing where there is no order. */
final class OrderPoints {

    private OrderPoints() {}

    static List<Statement> placed(Case facts) {
        OrderFacts order = facts.order();
        if (order == null || order.placedAt() == null) {
            return List.of();
        }
        return List.of(facts.byOrder(
                new Sentence("placed").with("order", order.orderId()).with("at", facts.time(order.placedAt()))));
    }

    static List<Statement> items(Case facts) {
        OrderFacts order = facts.order();
        if (order == null || order.items().isEmpty()) {
            return List.of();
        }
        Item first = order.items().get(0);
        int count = order.items().size();
        Sentence goods = first.title() == null || first.title().isBlank()
                ? new Sentence("items.count").with("items", count)
                : new Sentence("items.title")
                        .with("title", first.title())
                        .with("quantity", first.quantity())
                        .with("others", count - 1);
        return List.of(facts.byOrder(goods.ifKnown("total", facts.money(order.total()))));
    }

    static List<Statement> buyer(Case facts) {
        Shopper shopper = facts.order() == null ? null : facts.order().shopper();
        if (shopper == null || (shopper.name() == null && shopper.email() == null)) {
            return List.of();
        }
        return List.of(facts.byOrder(
                new Sentence("buyer").ifKnown("name", shopper.name()).ifKnown("email", shopper.email())));
    }

    static List<Statement> address(Case facts) {
        Address address = facts.order() == null ? null : facts.order().deliveryAddress();
        if (address == null) {
            return List.of();
        }
        String line = String.join(", ", facts.wording().lines(address));
        return line.isEmpty() ? List.of() : List.of(facts.byOrder(new Sentence("address").with("address", line)));
    }

    static List<Statement> amount(Case facts) {
        Money claimed = facts.content().claim().amount();
        Money total = facts.order() == null ? null : facts.order().total();
        if (total == null) {
            return List.of();
        }
        if (claimed == null) {
            return List.of(facts.byOrder(new Sentence("amount.total").with("total", facts.money(total))));
        }
        Sentence sentence = claimed.equals(total)
                ? new Sentence("amount.same")
                : new Sentence("amount.differs").with("total", facts.money(total));
        return List.of(facts.byOrderAndClaim(sentence.with("amount", facts.money(claimed))));
    }

    /** Said only if every price is known and the sum is right: shipping or a discount may explain a difference. */
    static List<Statement> sum(Case facts) {
        OrderFacts order = facts.order();
        if (order == null || order.total() == null || order.items().isEmpty()) {
            return List.of();
        }
        String currency = order.total().currency();
        boolean known = order.items().stream()
                .allMatch(
                        item -> item.price() != null && item.price().currency().equals(currency));
        if (!known) {
            return List.of();
        }
        BigDecimal sum = order.items().stream()
                .map(item -> item.price().value().multiply(BigDecimal.valueOf(item.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(order.total().value()) != 0
                ? List.of()
                : List.of(facts.byOrder(new Sentence("sum").with("total", facts.money(order.total()))));
    }

    static List<Statement> policy(Case facts) {
        OrderFacts order = facts.order();
        if (order == null || order.policyVersion() == null) {
            return List.of();
        }
        return List.of(facts.byOrder(new Sentence("policy").with("version", order.policyVersion())));
    }
}
