package dev.rejoinder.notification.bounce;

import java.util.UUID;

/** Told in the transaction from which on nothing is sent to an address, and again when one more mail to it comes back. */
public record AddressBroken(UUID suppressionId, String merchantId, String address) {}
