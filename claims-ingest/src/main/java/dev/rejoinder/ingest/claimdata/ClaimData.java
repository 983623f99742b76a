package dev.rejoinder.ingest.claimdata;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.NetworkReasonCode;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.json.Field;
import dev.rejoinder.kit.problem.Unprocessable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A claim in a merchant's words: {@code data} of a webhook, or what a person typed. Fields we do not know are passed over,
 * and every refusal is an {@link Unprocessable} that names the field.
 */
public final class ClaimData {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+");
    private static final Pattern NETWORK = Pattern.compile("[A-Za-z][A-Za-z0-9 _-]*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");

    private ClaimData() {}

    public static ClaimDetails details(Field data) {
        return details(data, references(data));
    }

    /** Null while the claim is open. */
    public static ClaimOutcome outcome(Field data) {
        return data.child("outcome").oneOf(ClaimOutcome.class);
    }

    private static ClaimReferences references(Field data) {
        ClaimReferences references = new ClaimReferences(
                reference(data.child("amazonOrderReference")),
                reference(data.child("chargeId")),
                reference(data.child("disputeId")),
                data.child("merchantOrderId").text(100, LINE, "must be one line"));
        if (references.equals(new ClaimReferences(null, null, null, null))) {
            throw data.child("amazonOrderReference")
                    .wrong("is required, or else chargeId, disputeId or merchantOrderId");
        }
        return references;
    }

    private static String reference(Field field) {
        return field.text(64, REFERENCE, "must be letters, digits, dots, dashes or underscores");
    }

    private static ClaimDetails details(Field data, ClaimReferences references) {
        Instant filedAt = data.child("filedAt").instant();
        Instant respondBy = data.child("respondBy").instant();
        if (filedAt != null && respondBy != null && respondBy.isBefore(filedAt)) {
            throw data.child("respondBy").wrong("must not be before filedAt");
        }
        return new ClaimDetails(
                data.child("kind").required().oneOf(ClaimKind.class),
                references,
                reason(data.child("reason")),
                networkReasonCode(data.child("networkReasonCode").object()),
                amount(data.child("amount").object()),
                filedAt,
                respondBy == null ? null : Deadline.told(respondBy, Deadline.Source.MERCHANT),
                shopper(data.child("shopper").object()),
                data.child("comment").text(10_000),
                null,
                null,
                false,
                ToldBy.MERCHANT);
    }

    private static FilingReason reason(Field field) {
        String reason = field.text(40);
        if (reason == null) {
            return null;
        }
        return FilingReason.find(reason)
                .orElseThrow(() -> field.wrong("must be one of Amazon's filing reasons, such"
                        + " as ProductNotReceived; see docs/webhooks.md for all"));
    }

    private static NetworkReasonCode networkReasonCode(Field field) {
        if (field.isMissing()) {
            return null;
        }
        String network = field.child("network").required().text(32, NETWORK, "must be a card network such as visa");
        String code = field.child("code").required().text(16, CODE, "must be a reason code such as 13.1");
        return new NetworkReasonCode(network.toLowerCase(Locale.ROOT), code);
    }

    private static Money amount(Field field) {
        if (field.isMissing()) {
            return null;
        }
        BigDecimal value = field.child("value").required().decimal();
        Field currency = field.child("currency").required();
        String code = currency.text(3);
        if (value.signum() <= 0) {
            throw field.child("value").wrong("must be more than 0");
        }
        try {
            return new Money(value, code);
        } catch (IllegalArgumentException e) {
            Field culprit = e.getMessage().startsWith("currency") ? currency : field.child("value");
            throw culprit.wrong(e.getMessage());
        }
    }

    private static Shopper shopper(Field field) {
        if (field.isMissing()) {
            return null;
        }
        return new Shopper(
                field.child("name").text(200, LINE, "must be one line"),
                field.child("email").text(254, EMAIL, "must be an e-mail address"),
                language(field.child("language")));
    }

    private static String language(Field field) {
        String tag = field.text(35);
        if (tag == null) {
            return null;
        }
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (!language.startsWith("und")) {
                return language;
            }
        } catch (IllformedLocaleException e) {
            throw field.wrong("must be a language tag such as de or pt-BR");
        }
        throw field.wrong("must be a language tag such as de or pt-BR");
    }
}
