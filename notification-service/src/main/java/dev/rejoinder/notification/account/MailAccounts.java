package dev.rejoinder.notification.account;

import dev.rejoinder.event.FactIds;
import dev.rejoinder.event.MailAccountChanged;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.notification.account.MailAccount.State;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The merchants' mail accounts. Each change into or out of {@code VERIFIED} is told. */
@ApplicationScoped
public class MailAccounts {

    /** What came of telling a code. */
    enum Confirmation {
        RIGHT,
        WRONG,
        EXPIRED,
        NONE_SENT
    }

    private static final int MOST_WRONG_CODES = 5;

    private final MailAccountRows rows;
    private final Outbox outbox;
    private final Clock clock;
    private final MailAccountConfig config;

    MailAccounts(MailAccountRows rows, Outbox outbox, Clock clock, MailAccountConfig config) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** With its password, to send over it. */
    @Transactional
    public Optional<MailAccount> verified(String merchantId) {
        return rows.open(merchantId).filter(MailAccount::isVerified);
    }

    /** It worked once, and does not any more. */
    public boolean isBroken(String merchantId) {
        return rows.find(merchantId)
                .filter(account -> !account.isVerified() && account.trouble() != null)
                .isPresent();
    }

    /** With its password, to try it. */
    @Transactional
    MailAccount open(String merchantId) {
        return rows.open(merchantId).orElseThrow(() -> missing(merchantId));
    }

    @Transactional
    MailAccount get(String merchantId) {
        return rows.find(merchantId).orElseThrow(() -> missing(merchantId));
    }

    /**
     * Stores the account; storing the same again changes nothing.
     *
     * @param ifMatch the ETag the caller has read; may be null for a merchant's first account
     */
    @Transactional
    MailAccount put(String merchantId, MailSettings settings, String ifMatch) {
        settings.check(config.local());
        long version = rows.lockedVersion(merchantId);
        Optional<MailAccount> known = rows.find(merchantId);
        if (known.isEmpty() && ifMatch != null) {
            throw Stale.changed("mail account");
        }
        boolean same = known.isPresent() && isStored(merchantId, settings);
        if (known.isPresent() && (ifMatch != null || !same)) {
            Stale.refuseUnlessSeen("mail account", ifMatch, known.get().etag());
        }
        if (same) {
            return known.get();
        }
        rows.put(merchantId, version, settings);
        if (known.isPresent() && known.get().isVerified()) {
            tell(merchantId, version, false);
        }
        return get(merchantId);
    }

    /** A password that cannot be read any more, as its key is gone, is another one. */
    private boolean isStored(String merchantId, MailSettings settings) {
        try {
            return rows.open(merchantId)
                    .filter(known -> known.settings().equals(settings))
                    .isPresent();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Transactional
    void remove(String merchantId, String ifMatch) {
        long version = rows.lockedVersion(merchantId);
        MailAccount known = get(merchantId);
        if (ifMatch != null) {
            Stale.refuseUnlessSeen("mail account", ifMatch, known.etag());
        }
        rows.remove(merchantId);
        if (known.isVerified()) {
            tell(merchantId, version, false);
        }
    }

    /** @param account as it was when the code was sent over it */
    @Transactional
    MailAccount codeSent(MailAccount account, byte[] codeHash, Instant expires) {
        long version = rows.lockedVersion(account.merchantId());
        if (!isStill(account)) {
            throw new Conflict("The mail account was changed while the code was sent: ask for another code");
        }
        rows.codeSent(account.merchantId(), version, codeHash, expires);
        return get(account.merchantId());
    }

    @Transactional
    Confirmation confirm(String merchantId, byte[] codeHash) {
        long version = rows.lockedVersion(merchantId);
        MailAccount account = get(merchantId);
        if (account.state() != State.CODE_SENT) {
            return Confirmation.NONE_SENT;
        }
        if (!clock.instant().isBefore(account.codeExpiresAt())) {
            rows.become(merchantId, version, State.UNVERIFIED, null);
            return Confirmation.EXPIRED;
        }
        if (!MessageDigest.isEqual(rows.codeHash(merchantId), codeHash)) {
            if (rows.countWrongCode(merchantId) >= MOST_WRONG_CODES) {
                rows.become(merchantId, version, State.UNVERIFIED, "too many wrong codes were given");
            }
            return Confirmation.WRONG;
        }
        rows.become(merchantId, version, State.VERIFIED, null);
        tell(merchantId, version, true);
        return Confirmation.RIGHT;
    }

    /** Its mail server does not let us in any more. One that was changed meanwhile is another account. */
    @Transactional
    public void refused(MailAccount account, String why) {
        long version = rows.lockedVersion(account.merchantId());
        if (isStill(account)) {
            rows.become(account.merchantId(), version, State.UNVERIFIED, why);
            tell(account.merchantId(), version, false);
        }
    }

    private boolean isStill(MailAccount account) {
        return rows.find(account.merchantId())
                .filter(now -> now.version() == account.version())
                .isPresent();
    }

    private void tell(String merchantId, long version, boolean verified) {
        Log.infof("The mail account of merchant %s %s", merchantId, verified ? "is verified" : "is no longer verified");
        outbox.append(new MailAccountChanged(
                FactIds.fact(FactIds.of("mail-account", merchantId), MailAccountChanged.TYPE, version),
                clock.instant(),
                merchantId,
                version,
                verified));
    }

    private static NotFound missing(String merchantId) {
        return new NotFound("mail account of merchant", merchantId);
    }
}
