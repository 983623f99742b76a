package dev.rejoinder.notification.email;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rejoinder.notification.outgoing.Step;
import java.util.List;

/**
 * An e-mail with what it says.
 *
 * @param html null until it is sent, and for auditors
 * @param steps what became of it, oldest first
 */
record EmailDetails(@JsonUnwrapped EmailView email, String html, String text, List<Step> steps) {

    static EmailDetails of(Email email, List<Step> steps, boolean masked) {
        return new EmailDetails(
                EmailView.of(email, masked),
                masked ? null : email.html(),
                masked ? null : email.text(),
                masked ? steps.stream().map(Step::masked).toList() : steps);
    }
}
