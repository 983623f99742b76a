package dev.rejoinder.notification.incoming;

import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.template.Template;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says why a note about a shopper's message need not be sent any more. */
@ApplicationScoped
class NotesRecheck implements Recheck {

    private final Profiles profiles;
    private final List<PersonsAnswers> persons;

    NotesRecheck(Profiles profiles, @All List<PersonsAnswers> persons) {
        this.profiles = profiles;
        this.persons = persons;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.SHOPPER_MESSAGE_ARRIVED, Template.MERCHANT_SHOPPER_WROTE);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        if (email.about().isEmpty()) {
            return Optional.of("what was written is not kept any more");
        }
        return email.template() == Template.SHOPPER_MESSAGE_ARRIVED ? answered(email) : receivesNoMore(email);
    }

    private Optional<String> answered(DueEmail email) {
        Instant arrived = Instant.parse(email.about().get("arrivedAt"));
        return persons.stream().anyMatch(person -> person.since(email.disputeId(), arrived))
                ? Optional.of("a person has answered")
                : Optional.empty();
    }

    private Optional<String> receivesNoMore(DueEmail email) {
        boolean receives = profiles.find(email.merchantId())
                .flatMap(profile -> profile.languageOf(email.recipient()))
                .isPresent();
        return receives ? Optional.empty() : Optional.of("the address no longer receives claims");
    }
}
