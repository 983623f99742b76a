package dev.rejoinder.notification.gate;

import dev.rejoinder.notification.profile.Language;

/** A good mail that a test spoils. */
final class BadMail {

    private BadMail() {}

    static GoldenMail in(Language language) {
        return GoldenMail.all().stream()
                .filter(mail -> mail.language() == language && mail.name().equals("merchant-chargeback-opened"))
                .findFirst()
                .orElseThrow();
    }
}
