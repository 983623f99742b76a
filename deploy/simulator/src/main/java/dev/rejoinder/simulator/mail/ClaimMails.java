package dev.rejoinder.simulator.mail;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.simulator.account.Merchant;
import dev.rejoinder.simulator.account.Merchants;
import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.delivery.PostOffice;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.dispute.Kind;
import dev.rejoinder.simulator.fault.Dice;
import dev.rejoinder.simulator.fault.NoticeFaults;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tells merchants by mail. Chargebacks are told when they are filed, A-to-z claims also when they are decided. */
@Singleton
public class ClaimMails {

    /** What a mail is about. */
    public enum Occasion {
        OPENED,
        DECIDED
    }

    /**
     * How a mail is written.
     *
     * @param comment of the shopper; null for one that fits
     * @param authentication what the receiving relay found: {@code pass} (null, too), {@code fail} or {@code none}
     */
    public record Letter(Occasion occasion, MailLanguage language, String comment, String authentication) {

        public Letter {
            requireNonNull(occasion, "occasion");
            requireNonNull(language, "language");
        }
    }

    private final Smtp smtp;
    private final Merchants merchants;
    private final PostOffice office;
    private final SimulatedClock clock;
    /** By claim: the mail that later ones refer to. */
    private final Map<String, String> firstMails = new ConcurrentHashMap<>();

    ClaimMails(SmtpConfig config, Merchants merchants, PostOffice office, SimulatedClock clock) {
        this.smtp = new Smtp(config);
        this.merchants = merchants;
        this.office = office;
        this.clock = clock;
    }

    public void send(Dispute claim, Letter letter, NoticeFaults faults, Dice dice) {
        Merchant merchant = merchants.get(claim.order().merchantId());
        if (merchant.mailTo() == null && claim.kind() == Kind.CHARGEBACK) {
            // Told by notice; there is nothing to remark on.
            return;
        }
        String messageId = "<" + UUID.randomUUID() + "@eu-west-1.amazonses.com>";
        String first = firstMails.putIfAbsent(claim.id(), messageId);
        Mail mail = new Mail(
                messageId,
                first,
                merchant.mailTo(),
                clock.instant(),
                letter.authentication() == null ? "pass" : letter.authentication(),
                ClaimText.of(claim, letter));
        office.post(new MailParcel(merchant, claim.order().chargePermissionId(), mail, smtp), faults, dice);
    }
}
