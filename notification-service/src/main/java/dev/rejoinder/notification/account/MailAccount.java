package dev.rejoinder.notification.account;

import java.time.Instant;

/**
 * A merchant's own mail account.
 *
 * @param version grows with each change
 * @param trouble why it is no longer verified, or null
 * @param codeExpiresAt null if no code is under way
 */
public record MailAccount(
        String merchantId,
        long version,
        MailSettings settings,
        State state,
        Instant since,
        String trouble,
        Instant codeExpiresAt) {

    /** Whether it is known to be the merchant's and to work. */
    public enum State {
        UNVERIFIED,
        /** A code went to the address and was not told to us yet. */
        CODE_SENT,
        VERIFIED
    }

    boolean isVerified() {
        return state == State.VERIFIED;
    }

    String etag() {
        return "\"" + version + "\"";
    }
}
