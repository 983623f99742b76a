package dev.rejoinder.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;

/**
 * The names a claim goes by; every part may be null.
 *
 * @param amazonOrderReference Amazon's charge permission id, such as {@code P02-1234567-1234567}
 * @param disputeId Amazon's id of the dispute or chargeback, not ours
 * @param claimMailId the Message-ID of Amazon's own mail that first told of it, without brackets: an answer by mail is a reply
 *     to that one
 */
public record ClaimReferences(
        String amazonOrderReference,
        String chargeId,
        String disputeId,
        String merchantOrderId,
        @JsonInclude(JsonInclude.Include.NON_NULL) String claimMailId) {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,200}@[A-Za-z0-9.-]{1,100}");

    public ClaimReferences(String amazonOrderReference, String chargeId, String disputeId, String merchantOrderId) {
        this(amazonOrderReference, chargeId, disputeId, merchantOrderId, null);
    }

    /** Only such a one is written into a mail: it cannot end its line, nor begin another id. */
    public static boolean isMessageId(String text) {
        return text != null && MESSAGE_ID.matcher(text).matches();
    }
}
