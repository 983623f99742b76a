package dev.rejoinder.notification.inquiry;

import java.util.List;
import java.util.Optional;

/**
 * Which of several orders a mail is about.
 *
 * <ol>
 *   <li>The sender's own come first, and all of them have to be one shop's: the newest it is.
 *   <li>Else it is the one order of this number anywhere, if the number is too long to be a year, a postcode or a price:
 *       what somebody wrote is shown to no shop by chance.
 * </ol>
 */
final class Choice {

    private static final int LONG_ENOUGH = 6;

    private Choice() {}

    /** @param found the sender's own first, of these the newest */
    static Optional<NamedOrder> of(List<NamedOrder> found) {
        List<NamedOrder> own = found.stream().filter(NamedOrder::ofSender).toList();
        if (!own.isEmpty()) {
            return own.stream().map(NamedOrder::merchantId).distinct().count() == 1
                    ? Optional.of(own.get(0))
                    : Optional.empty();
        }
        return found.size() == 1
                ? found.stream()
                        .filter(order -> order.orderId().length() >= LONG_ENOUGH)
                        .findFirst()
                : Optional.empty();
    }
}
