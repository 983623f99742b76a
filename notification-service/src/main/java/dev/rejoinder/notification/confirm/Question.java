package dev.rejoinder.notification.confirm;

import java.util.List;

/**
 * What a page asks, in the reader's language and in our own words.
 *
 * @param legend stands over the choices; null without them
 * @param choices one of them has to be taken; empty where the button says it all
 * @param comment what the reader may write about; null if nothing
 */
public record Question(
        String title, List<String> paragraphs, String legend, List<Choice> choices, String comment, String button) {

    /** @param value as {@code ConfirmLink#choice} names it */
    public record Choice(String value, String label) {}

    public Question {
        paragraphs = List.copyOf(paragraphs);
        choices = List.copyOf(choices);
    }

    /** To be confirmed as it is. */
    public static Question of(String title, List<String> paragraphs, String button) {
        return new Question(title, paragraphs, null, List.of(), null, button);
    }

    boolean offers(String choice) {
        return choices.isEmpty()
                ? choice.isEmpty()
                : choices.stream().anyMatch(each -> each.value().equals(choice));
    }
}
