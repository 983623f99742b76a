package dev.rejoinder.notification.account;

import dev.rejoinder.notification.smtp.Encryption;
import java.time.Instant;

/**
 * A mail account without its password.
 *
 * @param trouble why it is no longer verified; null if nothing happened
 * @param next what to do now
 * @param codeExpiresAt null if no code is under way
 */
record MailAccountView(
        String host,
        int port,
        Encryption encryption,
        String username,
        String address,
        MailAccount.State state,
        Instant since,
        String trouble,
        String next,
        Instant codeExpiresAt) {

    static MailAccountView of(MailAccount account) {
        MailSettings settings = account.settings();
        return new MailAccountView(
                settings.host(),
                settings.port(),
                settings.encryption(),
                settings.username(),
                settings.address(),
                account.state(),
                account.since(),
                account.trouble(),
                next(account),
                account.codeExpiresAt());
    }

    private static String next(MailAccount account) {
        String path = "/merchants/" + account.merchantId() + "/mail-account/";
        return switch (account.state()) {
            case UNVERIFIED -> "POST " + path + "verification: a code goes to the address, over this very account";
            case CODE_SENT -> "POST " + path + "confirmation with the code that was mailed to the address";
            case VERIFIED -> "Nothing: answers to Amazon leave from this account";
        };
    }
}
