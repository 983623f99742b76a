package dev.rejoinder.notification.template;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeOutcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The e-mails we send. */
public enum Template {
    MERCHANT_CHARGEBACK_OPENED(Audience.MERCHANT),
    MERCHANT_CLAIM_OPENED(Audience.MERCHANT),
    MERCHANT_CLAIM_UPDATED(Audience.MERCHANT),
    MERCHANT_DEADLINE_NEAR(Audience.MERCHANT, true),
    MERCHANT_DECISION_NEEDED(Audience.MERCHANT, true),
    MERCHANT_APPROVAL_NEEDED(Audience.MERCHANT, true),
    MERCHANT_ANSWER_STUCK(Audience.MERCHANT, true),
    MERCHANT_REFUND_STOPPED(Audience.MERCHANT, true),
    MERCHANT_ANSWER_SENT(Audience.MERCHANT),
    MERCHANT_MORE_EVIDENCE_ASKED(Audience.MERCHANT),
    MERCHANT_REFUND_UNDER_WAY(Audience.MERCHANT, true),
    MERCHANT_REFUND_DONE(Audience.MERCHANT, true),
    MERCHANT_OUTCOME(Audience.MERCHANT, true),
    MERCHANT_SETTINGS_CHANGED(Audience.MERCHANT),
    MERCHANT_ADDRESS_BROKEN(Audience.MERCHANT),
    MERCHANT_MAIL_WAITING(Audience.MERCHANT),
    MERCHANT_EVIDENCE_ADDED(Audience.MERCHANT),
    MERCHANT_CASE_ASSIGNED(Audience.MERCHANT),
    MERCHANT_SHOPPER_WAITS(Audience.MERCHANT),
    MERCHANT_SHOPPER_UNHAPPY(Audience.MERCHANT),
    MERCHANT_REFUND_MISSING(Audience.MERCHANT, true),
    MERCHANT_EVIDENCE_MISSING(Audience.MERCHANT),
    MERCHANT_DIGEST(Audience.MERCHANT),
    MERCHANT_REPORT(Audience.MERCHANT),
    MERCHANT_ADVICE(Audience.MERCHANT),
    OPS_BOUNCES(Audience.OPS),
    OPS_DEAD_LETTERS(Audience.OPS),
    OPS_WEEK(Audience.OPS),
    OPS_STUCK(Audience.OPS),
    OPS_WELL(Audience.OPS),
    MERCHANT_SHOPPER_WROTE(Audience.MERCHANT),
    MERCHANT_SHOPPER_TELLS(Audience.MERCHANT),
    MERCHANT_SHOPPER_ASKS(Audience.MERCHANT),
    SHOPPER_CHARGEBACK_RECEIVED(Audience.SHOPPER),
    SHOPPER_CLAIM_RECEIVED(Audience.SHOPPER),
    SHOPPER_REFUND_COMING(Audience.SHOPPER, true),
    SHOPPER_LOOKED_AT_AGAIN(Audience.SHOPPER),
    SHOPPER_DECIDED_FOR_SHOPPER(Audience.SHOPPER, true),
    SHOPPER_DECIDED_FOR_SHOP(Audience.SHOPPER, true),
    SHOPPER_CLOSED_WITHDRAWN(Audience.SHOPPER, true),
    SHOPPER_CLOSED_NO_FAULT(Audience.SHOPPER, true),
    SHOPPER_CLOSED_EXPIRED(Audience.SHOPPER, true),
    SHOPPER_MESSAGE(Audience.SHOPPER),
    SHOPPER_ANSWER(Audience.SHOPPER),
    SHOPPER_QUESTION(Audience.SHOPPER),
    SHOPPER_QUESTION_REMINDER(Audience.SHOPPER),
    SHOPPER_HOW_TO_WITHDRAW(Audience.SHOPPER),
    SHOPPER_HOW_TO_APPEAL(Audience.SHOPPER),
    SHOPPER_STILL_ON_IT(Audience.SHOPPER),
    SHOPPER_NEW_OWNER(Audience.SHOPPER),
    SHOPPER_DID_WE_SOLVE_IT(Audience.SHOPPER),
    SHOPPER_REFUND_ARRIVED(Audience.SHOPPER, true),
    SHOPPER_MESSAGE_ARRIVED(Audience.SHOPPER),
    SHOPPER_STATUS_LINK(Audience.SHOPPER),
    /** Written by evidence-service. */
    AMAZON_ANSWER(Audience.AMAZON);

    private static final Set<Template> PROMISING = EnumSet.of(
            SHOPPER_CHARGEBACK_RECEIVED,
            SHOPPER_CLAIM_RECEIVED,
            SHOPPER_LOOKED_AT_AGAIN,
            SHOPPER_STILL_ON_IT,
            SHOPPER_NEW_OWNER);

    private final Audience audience;
    private final boolean tellsHandling;

    Template(Audience audience) {
        this(audience, false);
    }

    Template(Audience audience, boolean tellsHandling) {
        this.audience = audience;
        this.tellsHandling = tellsHandling;
    }

    public static Template named(String name) {
        return Arrays.stream(values())
                .filter(template -> template.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no template " + name));
    }

    public static Template openedForMerchant(ClaimKind kind) {
        return kind == ClaimKind.CHARGEBACK ? MERCHANT_CHARGEBACK_OPENED : MERCHANT_CLAIM_OPENED;
    }

    public static Template receivedForShopper(ClaimKind kind) {
        return kind == ClaimKind.CHARGEBACK ? SHOPPER_CHARGEBACK_RECEIVED : SHOPPER_CLAIM_RECEIVED;
    }

    /** Nothing where the case goes on as another one. */
    public static Optional<Template> closedForShopper(DisputeOutcome outcome) {
        return Optional.ofNullable(
                switch (outcome) {
                    case LOST -> SHOPPER_DECIDED_FOR_SHOPPER;
                    case WON -> SHOPPER_DECIDED_FOR_SHOP;
                    case WITHDRAWN -> SHOPPER_CLOSED_WITHDRAWN;
                    case NO_FAULT -> SHOPPER_CLOSED_NO_FAULT;
                    case EXPIRED -> SHOPPER_CLOSED_EXPIRED;
                    case MERGED -> null;
                });
    }

    /** Mails to shoppers that tell nothing of their case: they keep no promise of news. */
    public static Set<Template> noNews() {
        return EnumSet.of(SHOPPER_DID_WE_SOLVE_IT, SHOPPER_REFUND_ARRIVED, SHOPPER_STATUS_LINK);
    }

    /** Whether it names a date by which the shopper hears from us again. */
    public boolean promisesNews() {
        return PROMISING.contains(this);
    }

    public Audience audience() {
        return audience;
    }

    /** Never held back: what is lost by waiting is lost for good. */
    public boolean isCritical() {
        return switch (this) {
            case MERCHANT_CHARGEBACK_OPENED,
                    MERCHANT_CLAIM_OPENED,
                    MERCHANT_MORE_EVIDENCE_ASKED,
                    MERCHANT_DEADLINE_NEAR,
                    MERCHANT_REFUND_STOPPED,
                    MERCHANT_ADDRESS_BROKEN -> true;
            default -> false;
        };
    }

    /** Answers what its reader has just done, at any hour and whatever else was sent that day. */
    public boolean isAcknowledgement() {
        return this == SHOPPER_CLAIM_RECEIVED || this == MERCHANT_ANSWER_SENT || this == MERCHANT_EVIDENCE_ADDED;
    }

    /** Whether a person has written it, or it answers what one has written: it is no automatic mail. */
    public boolean isByPerson() {
        return switch (this) {
            case MERCHANT_SHOPPER_WROTE,
                    MERCHANT_SHOPPER_TELLS,
                    MERCHANT_SHOPPER_ASKS,
                    SHOPPER_MESSAGE,
                    SHOPPER_ANSWER,
                    SHOPPER_QUESTION,
                    SHOPPER_HOW_TO_WITHDRAW,
                    SHOPPER_HOW_TO_APPEAL,
                    SHOPPER_MESSAGE_ARRIVED -> true;
            default -> false;
        };
    }

    /** Whether it waits for a shopper's answer to a question. */
    public boolean asksShopper() {
        return this == SHOPPER_QUESTION || this == SHOPPER_QUESTION_REMINDER;
    }

    /** Whether its reader has just asked for it, and waits: it is no automatic mail either. */
    public boolean isOnRequest() {
        return this == SHOPPER_STATUS_LINK;
    }

    /** Whether it hands on what a person has written, and nothing else. */
    public boolean isPersonsWord() {
        return this == SHOPPER_MESSAGE || this == SHOPPER_ANSWER;
    }

    /** Of several mails to be told in one, the one with the greatest leads. */
    public int weight() {
        return switch (this) {
            case SHOPPER_DECIDED_FOR_SHOPPER,
                    SHOPPER_DECIDED_FOR_SHOP,
                    SHOPPER_CLOSED_WITHDRAWN,
                    SHOPPER_CLOSED_NO_FAULT,
                    SHOPPER_CLOSED_EXPIRED,
                    MERCHANT_OUTCOME,
                    MERCHANT_DECISION_NEEDED,
                    MERCHANT_APPROVAL_NEEDED,
                    MERCHANT_ANSWER_STUCK -> 2;
            case SHOPPER_REFUND_COMING -> 1;
            default -> 0;
        };
    }

    /** Whether people can do without it. What concerns a case is never optional: nobody can unsubscribe from it. */
    public boolean isOptional() {
        return switch (this) {
            case MERCHANT_DIGEST, MERCHANT_REPORT, MERCHANT_ADVICE, SHOPPER_DID_WE_SOLVE_IT -> true;
            default -> false;
        };
    }

    /** Whether it depends on what was decided and given back. */
    public boolean tellsHandling() {
        return tellsHandling;
    }

    /** As {@code GET /emails} and the facts name it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
