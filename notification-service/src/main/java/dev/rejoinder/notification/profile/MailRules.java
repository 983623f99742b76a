package dev.rejoinder.notification.profile;

import dev.rejoinder.event.Money;
import java.util.List;
import java.util.Optional;

/**
 * How the shop wants its mails to leave; every part may be null.
 *
 * @param quietHours null for 21:00 to 08:00
 * @param approvalAbove amounts, one for each currency: news to shoppers of a case above it, and of every claim decided for
 *     the shop, wait for a person at the shop. Without it nothing waits
 */
public record MailRules(QuietHours quietHours, List<Money> approvalAbove) {

    static final MailRules USUAL = new MailRules(null, null);

    public boolean wantApproval() {
        return approvalAbove != null && !approvalAbove.isEmpty();
    }

    /** The amount in this currency. */
    public Optional<Money> limit(String currency) {
        return approvalAbove == null
                ? Optional.empty()
                : approvalAbove.stream()
                        .filter(limit -> limit.currency().equals(currency))
                        .findFirst();
    }
}
