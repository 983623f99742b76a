package dev.rejoinder.kit.auth;

/** The groups a token may carry. */
public final class Roles {

    /** Sees the one merchant its {@code merchant_id} claim names. */
    public static final String MERCHANT = "merchant";

    /** Sees and may do everything for every merchant. */
    public static final String OPS = "ops";

    /** Reads everything, personal data masked. */
    public static final String AUDITOR = "auditor";

    /** Another of our services. */
    public static final String SERVICE = "service";

    private Roles() {}
}
