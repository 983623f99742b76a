package dev.rejoinder.notification.outgoing;

import dev.rejoinder.notification.template.PersonalNote;
import java.util.List;

/**
 * What people see of a mail besides what it says.
 *
 * @param steps oldest first
 * @param edition changes whenever a person changes the mail, or is to
 * @param note null for none
 */
public record Story(List<Step> steps, int edition, PersonalNote note) {

    public String etag() {
        return "\"" + edition + "\"";
    }
}
