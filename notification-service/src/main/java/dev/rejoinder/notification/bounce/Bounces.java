package dev.rejoinder.notification.bounce;

import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.notification.inbound.Participant;
import dev.rejoinder.notification.inbound.ReturnAddresses;
import dev.rejoinder.notification.outgoing.Returned;
import dev.rejoinder.notification.outgoing.Returns;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Mails that came back.
 *
 * <ol>
 *   <li>Only a report to an address that we made names a mail; anybody can write anything else.
 *   <li>The mail is {@code BOUNCED}, once however often that is told.
 *   <li>Its address counts as broken from now on: at once, or after several that came back for a passing reason.
 * </ol>
 */
@ApplicationScoped
public class Bounces {

    private final ReturnAddresses addresses;
    private final Returns returns;
    private final Suppressions suppressions;

    Bounces(ReturnAddresses addresses, Returns returns, Suppressions suppressions) {
        this.addresses = addresses;
        this.returns = returns;
        this.suppressions = suppressions;
    }

    /** @return the mail it is about */
    @Transactional
    Participant take(byte[] mail) {
        DeliveryReport report = ReportReader.read(mail)
                .orElseThrow(() -> refusal("The body is no delivery status notification (RFC 3464)"));
        Participant participant = participant(report)
                .orElseThrow(() -> refusal("It is not addressed to where one of our mails comes back to"));
        note(participant, report);
        return participant;
    }

    /** For mails that may say anything; empty if it is no report about a mail of ours. */
    @Transactional
    public Optional<Participant> hear(byte[] mail) {
        Optional<DeliveryReport> report = ReportReader.read(mail);
        Optional<Participant> participant = report.flatMap(this::participant);
        participant.ifPresent(found -> note(found, report.get()));
        return participant;
    }

    private Optional<Participant> participant(DeliveryReport report) {
        return report.addressedTo().stream()
                .map(addresses::bounced)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void note(Participant participant, DeliveryReport report) {
        if (report.isFailure()) {
            bounced(participant, report);
        }
    }

    private void bounced(Participant participant, DeliveryReport report) {
        if (returns.isUnderWay(participant.emailId())) {
            throw new Conflict("It is not noted yet that the mail was sent; tell again later");
        }
        Optional<Returned> returned = returns.note(participant, "it came back (" + report.status() + ")");
        if (returned.isPresent()) {
            Log.infof("Mail %s came back (%s)", participant.emailId(), report.status());
            suppressions.bounced(returned.get(), report);
        }
    }

    private static Unprocessable refusal(String message) {
        return new Unprocessable(message, List.of());
    }
}
