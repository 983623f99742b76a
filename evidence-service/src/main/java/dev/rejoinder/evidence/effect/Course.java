package dev.rejoinder.evidence.effect;

/** How one kind of effect is brought about, step by step; each step is stored before the next begins. */
public interface Course {

    EffectKind kind();

    /**
     * Goes on from wherever it was left, also by a process that has died. Runs outside any transaction and may be run by two
     * at once if one of them was thought dead: every step checks with {@link Effects#keep} that it still has the effect.
     */
    void run(Effect effect);
}
