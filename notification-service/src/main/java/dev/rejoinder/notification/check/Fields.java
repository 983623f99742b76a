package dev.rejoinder.notification.check;

import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.notification.masking.Masking;
import dev.rejoinder.notification.template.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the fields of a request, made harmless and without card numbers, and names all that is wrong at once. */
public final class Fields {

    private final List<FieldError> errors = new ArrayList<>();

    /** One line; null if it is not given. */
    public String line(String field, String value, int most) {
        return bounded(field, Plain.line(value), most);
    }

    public String requiredLine(String field, String value, int most) {
        String line = line(field, value, most);
        refuseIf(line == null, field, "is needed");
        return line;
    }

    /** Several lines with empty ones between paragraphs. */
    public String requiredLines(String field, String value, int most) {
        String lines = bounded(field, Plain.lines(value), most);
        refuseIf(lines == null, field, "is needed");
        return lines;
    }

    public void refuseIf(boolean wrong, String field, String message) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
    }

    public void refuseIfWrong() {
        if (!errors.isEmpty()) {
            String detail = errors.stream()
                    .map(error -> error.field() + ": " + error.message())
                    .collect(Collectors.joining("; "));
            throw new Unprocessable(detail, errors);
        }
    }

    private String bounded(String field, String value, int most) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        refuseIf(value.length() > most, field, "must have at most " + most + " characters");
        return Masking.mask(value).text();
    }
}
