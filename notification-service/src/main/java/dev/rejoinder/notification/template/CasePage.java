package dev.rejoinder.notification.template;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What a page says to a shopper about the case, in the words of the mails.
 *
 * @param now where the case stands, a sentence each
 * @param next what comes next and who decides; null once the case is over
 * @param asked what the shop asks the shopper; null if nothing
 */
@TemplateData
public record CasePage(
        String title,
        Look look,
        Letter.Progress progress,
        List<String> now,
        Section asked,
        Section next,
        Section money,
        Section facts,
        Section person,
        Letter.Help help) {

    public boolean isAsked() {
        return asked != null;
    }
}
