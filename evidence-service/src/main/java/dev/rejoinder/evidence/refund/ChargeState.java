package dev.rejoinder.evidence.refund;

import dev.rejoinder.event.Money;

/**
 * A charge as it stands.
 *
 * @param left what can still be given back; Amazon allows up to 15 per cent more, which is not offered here
 */
record ChargeState(String chargeId, Money captured, Money refunded, Money left) {}
