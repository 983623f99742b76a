package dev.rejoinder.notification.masking;

import java.util.Set;

/**
 * Text without numbers that nobody should have sent.
 *
 * @param found which there were
 */
public record Masked(String text, Set<Secret> found) {

    /** What people write into mails and should not. */
    public enum Secret {
        CARD,
        CARD_CODE,
        IBAN
    }

    public Masked {
        found = Set.copyOf(found);
    }
}
