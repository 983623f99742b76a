package dev.rejoinder.ingest.claim;

import java.util.regex.Pattern;

/** Amazon names one dispute in two ways, so ids of different forms do not contradict each other. */
enum DisputeIdForm {
    /** As in the Dispute API and in notices of version 2: {@code P02-1234567-1234567-B123456}. */
    API,
    /** As in notices of version 1: {@code C9KORZRXQ655G}. */
    CHARGEBACK;

    private static final Pattern API_ID = Pattern.compile("[A-Z][0-9]{2}-[0-9]{7}-[0-9]{7}-[A-Z][0-9]+");

    static DisputeIdForm of(String disputeId) {
        return API_ID.matcher(disputeId).matches() ? API : CHARGEBACK;
    }
}
