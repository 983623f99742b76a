package dev.rejoinder.event;

/** Where a claim's facts come from; earlier ones outrank later ones where they differ. */
public enum ToldBy {
    AMAZON_API,
    IPN,
    MAIL,
    MERCHANT
}
