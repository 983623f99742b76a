package dev.rejoinder.notification.approval;

import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.notification.template.Plain;
import java.util.List;

/** @param reason for whoever reads later why; needed to reject */
record Verdict(String reason) {

    private static final int LONGEST = 300;

    String checked(boolean needed) {
        String line = Plain.line(reason);
        boolean isMissing = line == null || line.isEmpty();
        if (isMissing ? needed : line.length() > LONGEST) {
            throw new Unprocessable(
                    "A reason is needed",
                    List.of(new FieldError("reason", "must have 1 to " + LONGEST + " characters")));
        }
        return isMissing ? null : line;
    }
}
