package dev.rejoinder.simulator.api;

import dev.rejoinder.simulator.account.Stage;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.dispute.Kind;
import dev.rejoinder.simulator.payment.Order;
import dev.rejoinder.simulator.payment.Refund;

/** Who calls, and what of all there is theirs to see. */
record Caller(String merchantId, Stage stage) {

    boolean owns(Order order) {
        return merchantId.equals(order.merchantId()) && stage == order.stage();
    }

    boolean owns(Refund refund) {
        return merchantId.equals(refund.merchantId()) && stage == refund.stage();
    }

    /** A-to-z claims are told by mail only. */
    boolean sees(Dispute dispute) {
        return dispute.kind() == Kind.CHARGEBACK && owns(dispute.order());
    }
}
