package dev.rejoinder.notification.delivery;

import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.notification.dispute.DisputeAnswer;
import dev.rejoinder.notification.dispute.Disputes;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.DueEmails;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.template.Extras;
import dev.rejoinder.notification.template.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a mail would say if it left now. */
@ApplicationScoped
public class Preview {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final DueEmails due;
    private final Disputes disputes;
    private final Profiles profiles;
    private final Letters letters;
    private final Clock clock;

    Preview(DueEmails due, Disputes disputes, Profiles profiles, Letters letters, Clock clock) {
        this.due = due;
        this.disputes = disputes;
        this.profiles = profiles;
        this.letters = letters;
        this.clock = clock;
    }

    /** Empty where something is missing that it is written from. */
    public Optional<String> of(UUID emailId) {
        return due.find(emailId)
                .filter(email -> email.disputeId() != null && email.round() == 0)
                .flatMap(this::written);
    }

    private Optional<String> written(DueEmail email) {
        DisputeAnswer answer = disputes.ask(email.disputeId(), dispute -> true);
        if (answer instanceof DisputeAnswer.NotNow notNow) {
            throw new Unavailable(notNow.reason(), RETRY_AFTER_SECONDS);
        }
        return answer instanceof DisputeAnswer.Found found ? written(email, found) : Optional.empty();
    }

    private Optional<String> written(DueEmail email, DisputeAnswer.Found found) {
        return profiles.find(email.merchantId())
                .map(profile -> new Turn(
                        email,
                        found.dispute(),
                        found.handling(),
                        profile,
                        null,
                        Readers.language(email, found.dispute(), profile),
                        List.of()))
                .map(turn -> letters.write(
                                email.template(),
                                turn.situation(email, clock.instant()),
                                new Extras(email.note(), List.of()))
                        .html());
    }
}
