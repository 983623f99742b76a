package dev.rejoinder.evidence.effect;

/** What an effect does. */
public enum EffectKind {
    ANSWER,
    REFUND
}
