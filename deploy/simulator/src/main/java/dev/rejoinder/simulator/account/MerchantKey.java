package dev.rejoinder.simulator.account;

import java.security.PublicKey;

/** A key that a merchant signs requests with. */
public record MerchantKey(String merchantId, PublicKey publicKey) {}
