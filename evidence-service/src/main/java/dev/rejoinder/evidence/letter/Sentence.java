package dev.rejoinder.evidence.letter;

import java.util.HashMap;
import java.util.Map;

/** A sentence about to be said; which of its wordings it is depends on what is known. */
final class Sentence {

    private final Map<String, Object> facts = new HashMap<>();
    private String key;

    Sentence(String key) {
        this.key = key;
    }

    Sentence with(String fact, Object value) {
        facts.put(fact, value);
        return this;
    }

    /** Goes on to the wording that names this fact; null if it is not known. */
    Sentence ifKnown(String fact, Object value) {
        if (value == null) {
            return this;
        }
        key += "." + fact;
        return with(fact, value);
    }

    String in(Wording wording) {
        return wording.say(key, facts);
    }
}
