package dev.rejoinder.evidence.insight;

/** What disputes are put together by; each is an expression over a dispute {@code d} and its first shipment {@code s}. */
enum By {
    REASON("coalesce(d.claim ->> 'reason', 'not told')"),
    KIND("d.claim ->> 'kind'"),
    CARRIER("coalesce(s.carrier, 'none')"),
    EVIDENCE(
            """
            case when d.has && array['SIGNATURE', 'PROOF_OF_DELIVERY'] then 'SIGNED'
                 when 'DELIVERY_DATE' = any(d.has) then 'DELIVERED'
                 when d.has && array['SHIPPED_DATE', 'TRACKING_NUMBER'] then 'SHIPPED' else 'NONE' end
            """);

    private final String expression;

    By(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
