package dev.rejoinder.ingest.webhook;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.json.Field;
import dev.rejoinder.ingest.json.StrictJson;
import dev.rejoinder.kit.problem.Unprocessable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A merchant's notice: {@code {type, timestamp, data}}. Fields we do not know are passed over. */
final class WebhookBody {

    private static final String OPENED = "claim.opened";
    private static final String UPDATED = "claim.updated";
    private static final String CLOSED = "claim.closed";

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+");
    private static final Pattern NETWORK = Pattern.compile("[A-Za-z][A-Za-z0-9 _-]*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");

    private WebhookBody() {}

    /** @throws Unprocessable naming the field that is wrong */
    static Told parse(byte[] body) {
        JsonNode json = StrictJson.read(body);
        Field root = Field.root(json);
        if (!json.isObject()) {
            throw root.wrong("must be an object");
        }
        String type = type(root.child("type"));
        Instant at = root.child("timestamp").required().instant();
        Field data = root.child("data").required().object();
        ClaimOutcome outcome =
                type.equals(CLOSED) ? data.child("outcome").required().oneOf(ClaimOutcome.class) : null;
        ClaimReferences references = references(data, type);
        return new Told(at, details(data, references), outcome);
    }

    private static String type(Field field) {
        String type = field.required().text(40);
        if (!type.equals(OPENED) && !type.equals(UPDATED) && !type.equals(CLOSED)) {
            throw field.wrong("must be one of " + OPENED + ", " + UPDATED + ", " + CLOSED);
        }
        return type;
    }

    private static ClaimReferences references(Field data, String type) {
        ClaimReferences references = new ClaimReferences(
                reference(data.child("amazonOrderReference")),
                reference(data.child("chargeId")),
                reference(data.child("disputeId")),
                data.child("merchantOrderId").text(100, LINE, "must be one line"));
        if (type.equals(OPENED)) {
            data.child("amazonOrderReference").required();
        }
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
