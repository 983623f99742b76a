package dev.rejoinder.evidence.document;

import dev.rejoinder.evidence.document.Section.Fact;
import dev.rejoinder.evidence.letter.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is known, by the names it goes by in the packet's language; a fact without a value is not one. */
class Facts {

    // Only ASCII, so that what a reader sees on hovering is where the link leads.
    private static final Pattern LINK = Pattern.compile("https://[!-~&&[^\"'<>\\\\^`{|}]]{1,500}");

    private final Wording wording;
    private final List<Fact> facts = new ArrayList<>();

    Facts(Wording wording) {
        this.wording = wording;
    }

    Facts add(String name, String value) {
        return link(name, value, null);
    }

    Facts link(String name, String value, String href) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(
                    wording.say("fact." + name),
                    value,
                    href != null && LINK.matcher(href).matches() ? href : null));
        }
        return this;
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }
}
