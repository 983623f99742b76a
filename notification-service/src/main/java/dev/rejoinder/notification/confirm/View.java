package dev.rejoinder.notification.confirm;

import dev.rejoinder.notification.profile.Contact;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.template.Look;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A page as it is drawn.
 *
 * @param status of HTTP
 * @param look null where nobody knows whose page it is
 * @param trouble what has to be mended in the form, or null
 * @param question null where nothing is asked
 * @param chosen what is already ticked
 * @param reach what stands over the contact; null without one
 */
@TemplateData
@TemplateData(target = Question.class)
@TemplateData(target = Question.Choice.class)
@TemplateData(target = Contact.class)
record View(
        int status,
        Language language,
        Look look,
        String title,
        List<String> paragraphs,
        String trouble,
        Question question,
        String chosen,
        String reach,
        Contact contact) {}
