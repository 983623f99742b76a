package dev.rejoinder.evidence.letter;

import static java.util.stream.Collectors.joining;

import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.OrderFacts.Address;
import dev.rejoinder.evidence.packet.OrderFacts.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What the order record says; nothing where there is no order. */
final class OrderPoints {

    private OrderPoints() {}

    static List<Statement> placed(Case facts) {
        OrderFacts order = facts.order();
        if (order == null || order.placedAt() == null) {
            return List.of();
        }
        return List.of(facts.byOrder(
                "Order " + order.orderId() + " was placed on " + facts.wording().time(order.placedAt()) + "."));
    }

    static List<Statement> items(Case facts) {
        OrderFacts order = facts.order();
        if (order == null || order.items().isEmpty()) {
            return List.of();
        }
        Item first = order.items().get(0);
        int others = order.items().size() - 1;
        String goods = first.title() == null || first.title().isBlank()
                ? Wording.plural(order.items().size(), "item")
                : "\u201c" + first.title() + "\u201d" + quantity(first)
                        + (others == 0 ? "" : " and " + Wording.plural(others, "other item"));
        String total = order.total() == null ? "" : ", for " + Wording.money(order.total()) + " in total";
        return List.of(facts.byOrder("The order is for " + goods + total + "."));
    }

    static List<Statement> buyer(Case facts) {
        Shopper shopper = facts.order() == null ? null : facts.order().shopper();
        if (shopper == null || (shopper.name() == null && shopper.email() == null)) {
            return List.of();
        }
        String name = shopper.name() == null ? "" : "in the name of " + shopper.name();
        String email = shopper.email() == null ? "" : "with the e-mail address " + shopper.email();
        String who = Stream.of(name, email).filter(part -> !part.isEmpty()).collect(joining(", "));
        return List.of(facts.byOrder("The order was placed " + who + "."));
    }

    static List<Statement> address(Case facts) {
        Address address = facts.order() == null ? null : facts.order().deliveryAddress();
        if (address == null) {
            return List.of();
        }
        String line = String.join(", ", Wording.lines(address));
        return line.isEmpty()
                ? List.of()
                : List.of(facts.byOrder("The delivery address given with the order is: " + line + "."));
    }

    static List<Statement> amount(Case facts) {
        Money claimed = facts.content().claim().amount();
        Money total = facts.order() == null ? null : facts.order().total();
        if (total == null) {
            return List.of();
        }
        if (claimed == null) {
            return List.of(facts.byOrder("The order's total is " + Wording.money(total) + "."));
        }
        String text = claimed.equals(total)
                ? "The amount in dispute, " + Wording.money(claimed) + ", is the order's total."
                : "The amount in dispute is " + Wording.money(claimed) + "; the order's total is "
                        + Wording.money(total) + ".";
        return List.of(facts.byOrderAndClaim(text));
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
                : List.of(facts.byOrder(
                        "The prices of the items add up to the order's total, " + Wording.money(order.total()) + "."));
    }

    static List<Statement> policy(Case facts) {
        OrderFacts order = facts.order();
        if (order == null || order.policyVersion() == null) {
            return List.of();
        }
        return List.of(facts.byOrder(
                "The order records version " + order.policyVersion() + " of the terms as the one in force."));
    }

    private static String quantity(Item item) {
        return item.quantity() == 1 ? "" : " (" + item.quantity() + " pieces)";
    }
}
