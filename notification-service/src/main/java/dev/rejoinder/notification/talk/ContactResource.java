package dev.rejoinder.notification.talk;

import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.notification.dispute.KnownDispute;
import dev.rejoinder.notification.dispute.KnownDisputes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** What people said to each other past us, such as on the phone: a call answers a shopper as a mail does. */
@Path("/disputes/{id}/contacts")
class ContactResource {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Duration LONGEST_AGO = Duration.ofDays(30);

    /** @param at now where it is not given */
    record NewContact(Speaker speaker, Channel channel, Instant at) {}

    record ContactView(Speaker speaker, Channel channel, Instant at) {

        static ContactView of(Spoken spoken) {
            return new ContactView(spoken.speaker(), spoken.channel(), spoken.at());
        }
    }

    record ContactList(List<ContactView> items) {}

    private final Contacts contacts;
    private final KnownDisputes disputes;
    private final Clock clock;

    ContactResource(Contacts contacts, KnownDisputes disputes, Clock clock) {
        this.contacts = contacts;
        this.disputes = disputes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR})
    public ContactList list(@RestPath UUID id) {
        return new ContactList(contacts.of(disputes.visible(id).id()).stream()
                .map(ContactView::of)
                .toList());
    }

    /** @param key the same one again is the same contact */
    @POST
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    @ResponseStatus(201)
    public ContactView note(@RestPath UUID id, @HeaderParam("Idempotency-Key") String key, NewContact request) {
        KnownDispute dispute = disputes.visible(id);
        if (key == null || !KEY.matcher(key).matches()) {
            throw new BadRequest("Idempotency-Key must have 1 to 64 letters, digits, dots, hyphens or underscores");
        }
        if (request == null || request.speaker() == null || request.channel() == null) {
            throw new BadRequest("speaker and channel are needed");
        }
        Instant now = clock.instant();
        Instant at = request.at() == null ? now : request.at();
        if (at.isAfter(now) || at.isBefore(now.minus(LONGEST_AGO))) {
            throw new BadRequest("at must be within the last " + LONGEST_AGO.toDays() + " days");
        }
        Spoken spoken =
                new Spoken(dispute.id(), dispute.merchantId(), "told/" + key, request.speaker(), request.channel(), at);
        contacts.note(spoken);
        return ContactView.of(spoken);
    }
}
