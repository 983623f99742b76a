package dev.rejoinder.notification.casepage;

import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.template.CasePage;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of a case as it is drawn.
 *
 * @param said about what its reader has just done
 * @param mayAnswer whether what is asked may be answered here
 */
@TemplateData
@TemplateData(target = Said.class)
record CaseView(
        Language language,
        List<Language> languages,
        String title,
        CasePage page,
        String reference,
        Said said,
        boolean mayAnswer,
        List<Mail> mails,
        List<String> promises,
        String zone,
        String stored) {

    @TemplateData
    record Mail(String date, String subject, String text) {}
}
