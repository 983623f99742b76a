package dev.rejoinder.notification.confirm;

import java.util.List;

/** What a page says once a person has confirmed, in the reader's language. */
public record Thanks(String title, List<String> paragraphs) {

    public Thanks {
        paragraphs = List.copyOf(paragraphs);
    }
}
