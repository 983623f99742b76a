package dev.rejoinder.ingest.ipn;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.claim.Told;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/** What Amazon's notices say about a chargeback: version 1 all of it, version 2 only its ids. */
final class ChargebackNotice {

    private static final String DETAILS = "ChargebackDetails/";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Amazon's two wordings; others leave the reason open until somebody tells it. */
    private static final Map<String, FilingReason> REASONS = Map.of(
            "Unauthorized Transaction Chargeback", FilingReason.FRAUDULENT,
            "Generic Service Chargeback", FilingReason.OTHER);

    private ChargebackNotice() {}

    static Told readV1(XmlDocument document, Instant sentAt) {
        if (!"ChargebackNotification".equals(document.root())) {
            throw new NotUnderstood("NotificationData is not a ChargebackNotification");
        }
        ClaimReferences references = new ClaimReferences(
                id("AmazonOrderReferenceId", document.text(DETAILS + "AmazonOrderReferenceId")),
                null,
                required("AmazonChargebackId", document.text(DETAILS + "AmazonChargebackId")),
                null);
        ClaimDetails details = new ClaimDetails(
                ClaimKind.CHARGEBACK,
                references,
                reason(document.text(DETAILS + "ChargebackReason")),
                null,
                IpnAmount.read("ChargebackAmount", document, DETAILS + "ChargebackAmount"),
                instant(document.text(DETAILS + "CreationTimestamp")),
                null,
                null,
                null,
                id("ChargebackState", document.text(DETAILS + "ChargebackState")),
                null,
                false,
                ToldBy.IPN);
        return new Told(sentAt, details, null);
    }

    /** @param fields by their names in any letter case */
    static Told readV2(Map<String, String> fields, Instant sentAt) {
        ClaimReferences references = new ClaimReferences(
                id("ChargePermissionId", fields.get("ChargePermissionId")),
                null,
                required("ObjectId", fields.get("ObjectId")),
                null);
        ClaimDetails details = new ClaimDetails(
                ClaimKind.CHARGEBACK,
                references,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                ToldBy.IPN);
        return new Told(sentAt, details, null);
    }

    private static FilingReason reason(String wording) {
        return wording == null ? null : REASONS.get(wording);
    }

    private static Instant instant(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new NotUnderstood("CreationTimestamp is not an instant");
        }
    }

    private static String required(String name, String value) {
        if (value == null) {
            throw new NotUnderstood(name + " is missing");
        }
        return id(name, value);
    }

    private static String id(String name, String value) {
        if (value != null && !ID.matcher(value).matches()) {
            throw new NotUnderstood(name + " is not an id as Amazon writes them");
        }
        return value;
    }
}
