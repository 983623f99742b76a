package dev.rejoinder.notification.email;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rejoinder.notification.outgoing.Step;
import dev.rejoinder.notification.outgoing.Story;
import dev.rejoinder.notification.template.PersonalNote;
import java.util.List;

/**
 * An e-mail with what it says.
 *
 * @param html null until it is sent, and for auditors
 * @param note what a person adds to it; null for nothing, and for auditors
 * @param steps what became of it, oldest first
 */
record EmailDetails(@JsonUnwrapped EmailView email, String html, String text, PersonalNote note, List<Step> steps) {

    static EmailDetails of(Email email, Story story, boolean masked) {
        return new EmailDetails(
                EmailView.of(email, masked),
                masked ? null : email.html(),
                masked ? null : email.text(),
                masked ? null : story.note(),
                masked ? story.steps().stream().map(Step::masked).toList() : story.steps());
    }
}
