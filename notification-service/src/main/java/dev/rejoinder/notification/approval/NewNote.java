package dev.rejoinder.notification.approval;

import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.notification.masking.Masking;
import dev.rejoinder.notification.template.PersonalNote;
import dev.rejoinder.notification.template.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person wants to add to a mail.
 *
 * @param text plain text; lines are put together, as a mail has one paragraph for it
 * @param name who says so, as the shopper is to read it
 */
record NewNote(String text, String name) {

    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_NAME = 60;

    PersonalNote checked() {
        PersonalNote note = new PersonalNote(kept(text), kept(name));
        List<FieldError> errors = new ArrayList<>();
        check(errors, "text", note.text(), LONGEST_TEXT);
        check(errors, "name", note.name(), LONGEST_NAME);
        if (!errors.isEmpty()) {
            throw new Unprocessable("The note cannot be put into a mail", errors);
        }
        return note;
    }

    /** Null stays null. */
    private static String kept(String said) {
        return said == null ? null : Masking.mask(Plain.line(said)).text();
    }

    private static void check(List<FieldError> errors, String field, String value, int longest) {
        if (value == null || value.isEmpty() || value.length() > longest) {
            errors.add(new FieldError(field, "must have 1 to " + longest + " characters"));
        }
    }
}
