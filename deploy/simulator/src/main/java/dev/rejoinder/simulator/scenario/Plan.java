package dev.rejoinder.simulator.scenario;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.simulator.account.Merchant;
import dev.rejoinder.simulator.account.Stage;
import dev.rejoinder.simulator.dispute.ReasonCode;
import dev.rejoinder.simulator.dispute.Resolution;
import dev.rejoinder.simulator.fault.NoticeFaults;
import dev.rejoinder.simulator.mail.MailLanguage;
import dev.rejoinder.simulator.payment.Payments;
import dev.rejoinder.simulator.payment.Shopper;
import dev.rejoinder.simulator.problem.Refused;
import dev.rejoinder.simulator.scenario.ScenarioOptions.Party;
import dev.rejoinder.simulator.scenario.ScenarioOptions.Person;
import dev.rejoinder.simulator.scenario.ScenarioOptions.Version;
import dev.rejoinder.simulator.sns.LetterCase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A scenario's options with everything filled in that was left out. */
record Plan(ScenarioName name, ScenarioOptions options, Merchant merchant) {

    private static final int LONGEST_AGO = 540;

    /** Refuses what cannot be played before anything of it begins. */
    Plan {
        if (options.orderedDaysAgo() != null
                && (options.orderedDaysAgo() < 0 || options.orderedDaysAgo() > LONGEST_AGO)) {
            throw Refused.unprocessable("orderedDaysAgo is from 0 to " + LONGEST_AGO);
        }
        if (options.amount() != null && options.amount().signum() <= 0) {
            throw Refused.unprocessable("amount must be more than nothing");
        }
        if (options.language() != null && MailLanguage.find(options.language()).isEmpty()) {
            throw Refused.unprocessable("language must be one of en, de, it, es, fr");
        }
    }

    Payments.NewOrder order(int number, Instant now) {
        return new Payments.NewOrder(
                options.stage() == null ? Stage.LIVE : options.stage(),
                options.merchantOrderId() == null ? "ORDER-" + (100_000 + number) : options.merchantOrderId(),
                amount(),
                shopper(),
                language().tag(),
                now.minus(Duration.ofDays(or(options.orderedDaysAgo(), 12))));
    }

    Money amount() {
        String currency = or(options.currency(), merchant.region().currency());
        try {
            BigDecimal value = or(options.amount(), new BigDecimal("JPY".equals(currency) ? "12900" : "129.90"));
            return new Money(value, currency);
        } catch (IllegalArgumentException e) {
            throw Refused.unprocessable("amount, currency: " + e.getMessage());
        }
    }

    MailLanguage language() {
        return MailLanguage.find(or(options.language(), merchant.region().language()))
                .orElse(MailLanguage.EN);
    }

    FilingReason filingReason() {
        return or(options.filingReason(), FilingReason.PRODUCT_NOT_RECEIVED);
    }

    Resolution outcome() {
        return or(options.outcome(), name == ScenarioName.A_TO_Z ? Resolution.BUYER_WON : Resolution.MERCHANT_WON);
    }

    ReasonCode reasonCode() {
        return or(options.reasonCode(), ReasonCode.INVESTIGATOR_RESOLVED);
    }

    /** The outcome of an A-to-z claim is told by notices of version 1 only. */
    Version version() {
        return or(options.version(), name == ScenarioName.A_TO_Z ? Version.V1 : Version.V2);
    }

    LetterCase letterCase() {
        return or(options.letterCase(), LetterCase.PASCAL);
    }

    NoticeFaults faults() {
        return or(options.faults(), NoticeFaults.NONE);
    }

    long seed() {
        return or(options.seed(), 1L);
    }

    Duration respondWithin(int days) {
        return or(options.respondWithin(), Duration.ofDays(days));
    }

    Optional<Duration> answeredAfter() {
        boolean elsewhere = Boolean.TRUE.equals(options.answeredInSellerCentral()) || options.answeredAfter() != null;
        return elsewhere ? Optional.of(or(options.answeredAfter(), Duration.ofDays(1))) : Optional.empty();
    }

    Duration decidedAfter() {
        return or(options.decidedAfter(), Duration.ofDays(3));
    }

    Duration closedAfter() {
        return or(options.closedAfter(), Duration.ofDays(14));
    }

    Duration cancelledAfter() {
        return or(options.cancelledAfter(), Duration.ofDays(2));
    }

    Duration askedAgainAfter() {
        return or(options.askedAgainAfter(), Duration.ofDays(2));
    }

    boolean asksBuyer() {
        return options.askedOf() == Party.BUYER;
    }

    boolean sendsMail() {
        return !Boolean.FALSE.equals(options.mail());
    }

    private Shopper shopper() {
        Person person = options.shopper();
        String name = person == null || person.name() == null ? language().shopperName() : person.name();
        String email = person == null || person.email() == null
                ? name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.com"
                : person.email();
        return new Shopper(name, email);
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
