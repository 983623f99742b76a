package dev.rejoinder.notification.account;

import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.TooMany;
import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.notification.account.Handed.NotTaken;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.template.CodeLetter;
import dev.rejoinder.notification.template.Plain;
import dev.rejoinder.notification.template.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/**
 * Shows that an account works and is the merchant's: a code goes out over it to its own address, and whoever reads that
 * address tells it. No transaction is open while a mail server is spoken to.
 */
@ApplicationScoped
class Verification {

    private static final int AT_ONCE = 4;
    private static final int SOON_SECONDS = 10;
    private static final int LONGEST_WORDS = 300;

    private final MailAccounts accounts;
    private final AccountLine line;
    private final CodeLimits limits;
    private final Profiles profiles;
    private final MailAccountConfig config;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Verification(
            MailAccounts accounts,
            AccountLine line,
            CodeLimits limits,
            Profiles profiles,
            MailAccountConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.line = line;
        this.limits = limits;
        this.profiles = profiles;
        this.config = config;
        this.clock = clock;
    }

    MailAccount sendCode(String merchantId) {
        MailAccount account = accounts.open(merchantId);
        if (account.isVerified()) {
            throw new Conflict("The mail account is verified already");
        }
        int wait = limits.take(merchantId);
        if (wait > 0) {
            throw new TooMany("At most " + config.codesPerHour() + " codes are sent in an hour", wait);
        }
        VerificationCode code = VerificationCode.make();
        Instant now = clock.instant();
        if (handOver(account, code, now) instanceof NotTaken refused) {
            throw Unprocessable.field(refused.part().field(), said(refused));
        }
        return accounts.codeSent(account, code.hash(merchantId), now.plus(config.codeValid()));
    }

    private Handed handOver(MailAccount account, VerificationCode code, Instant now) {
        if (!places.tryAcquire()) {
            throw new Unavailable("Other mail accounts are being tried out: come again in a moment", SOON_SECONDS);
        }
        try {
            Language language =
                    profiles.find(account.merchantId()).map(Profile::language).orElse(Language.EN);
            Rendered letter =
                    CodeLetter.write(language, account.settings().address(), code.shown(), config.codeValid());
            return line.send(
                    account.settings(), CodeMail.of(account.settings(), letter, language, now), config.longestTry());
        } finally {
            places.release();
        }
    }

    private static String said(NotTaken refused) {
        String words = Plain.line(refused.words());
        if (words == null || words.isBlank()) {
            return refused.why();
        }
        String cut = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + " …" : words;
        return refused.why() + ". It says: " + cut;
    }

    MailAccount confirm(String merchantId, String typed) {
        byte[] hash = VerificationCode.typed(typed).hash(merchantId);
        return switch (accounts.confirm(merchantId, hash)) {
            case RIGHT -> accounts.get(merchantId);
            case WRONG ->
                throw Unprocessable.field(
                        "code", "is not the one that was sent last; after five wrong ones a new code is needed");
            case EXPIRED -> throw Unprocessable.field("code", "has expired: ask for a new one");
            case NONE_SENT -> throw new Conflict("No code is under way: ask for one with POST .../verification");
        };
    }
}
