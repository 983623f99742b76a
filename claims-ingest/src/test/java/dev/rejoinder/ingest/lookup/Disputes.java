package dev.rejoinder.ingest.lookup;

/** Answers as Amazon Pay gives them. */
record Disputes(String order) {

    String charge() {
        return order + "-C000001";
    }

    String dispute() {
        return order + "-B000001";
    }

    String disputeJson(String state, String reasonCode, String resolution, String updatedAt) {
        return """
                {"disputeId": "%s", "chargeId": "%s", "disputeType": "Chargeback", "filingReason": "ProductNotReceived",
                 "disputeAmount": {"amount": "54.50", "currencyCode": "EUR"},
                 "statusDetails": {"state": "%s", "reasonCode": "%s", "resolution": "%s", "lastUpdatedTimestamp": "%s"},
                 "creationTimestamp": "20261101T090000Z", "merchantResponseDeadline": "20261112T090000Z"}"""
                .formatted(dispute(), charge(), state, reasonCode, resolution, updatedAt);
    }

    String chargeJson() {
        return """
                {"chargeId": "%s", "chargePermissionId": "%s",
                 "merchantMetadata": {"merchantReferenceId": "Order-77"},
                 "captureAmount": {"amount": "54.50", "currencyCode": "EUR"}}"""
                .formatted(charge(), order);
    }

    String permissionJson() {
        return """
                {"chargePermissionId": "%s", "checkoutLanguage": "de_DE",
                 "buyer": {"name": "Jana Vogt", "email": "jana@example.com"}}"""
                .formatted(order);
    }
}
