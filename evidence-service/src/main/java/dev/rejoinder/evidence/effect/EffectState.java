package dev.rejoinder.evidence.effect;

/** How far an effect has come. */
public enum EffectState {
    /** Nobody may do it before a second person agrees. */
    UNAPPROVED,
    /** It is to be done, and nothing was done that counts. */
    ORDERED,
    /** Amazon may have been told. From here on the outcome is read, never guessed. */
    CALLED,
    /** Amazon has taken it, and tells later how it ended. */
    PENDING,
    /** A person has to look before it goes on. */
    HELD,
    DONE,
    FAILED;

    public boolean isOpen() {
        return this != DONE && this != FAILED;
    }
}
