package dev.rejoinder.notification.overview;

import dev.rejoinder.notification.delivery.Draft;
import dev.rejoinder.notification.delivery.Editor;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.AdviceLetter;
import dev.rejoinder.notification.template.AdviceLetter.Finding;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Tells what needs attention now; what has been put right since the mail was queued is left out. */
@ApplicationScoped
class AdviceEditor implements Editor {

    private final Readiness readiness;

    AdviceEditor(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_ADVICE);
    }

    @Override
    public Draft draft(DueEmail email, Profile profile) {
        Set<Finding> found = readiness.findings(email.merchantId(), profile);
        return found.isEmpty()
                ? new Draft.Pointless("nothing needs attention any more")
                : new Draft.Ready(new AdviceLetter(List.copyOf(found)));
    }
}
