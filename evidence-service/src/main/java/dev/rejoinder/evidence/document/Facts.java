package dev.rejoinder.evidence.document;

import dev.rejoinder.evidence.document.Section.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is known; a fact without a value is not one. */
class Facts {

    // Only ASCII, so that what a reader sees on hovering is where the link leads.
    private static final Pattern LINK = Pattern.compile("https://[!-~&&[^\"'<>\\\\^`{|}]]{1,500}");

    private final List<Fact> facts = new ArrayList<>();

    Facts add(String name, String value) {
        return link(name, value, null);
    }

    Facts link(String name, String value, String href) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value, href != null && LINK.matcher(href).matches() ? href : null));
        }
        return this;
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }
}
