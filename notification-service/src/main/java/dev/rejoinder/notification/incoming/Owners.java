package dev.rejoinder.notification.incoming;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.inbound.Participant;
import dev.rejoinder.notification.inbound.ReturnAddresses;
import dev.rejoinder.notification.incoming.Whose.MatchedBy;
import dev.rejoinder.notification.incoming.Whose.State;
import dev.rejoinder.notification.incoming.reading.MailKind;
import dev.rejoinder.notification.incoming.reading.ReadMail;
import dev.rejoinder.notification.outgoing.MailsOfOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds out whose a mail is.
 *
 * <ol>
 *   <li>An address that we signed names the mail of ours that is answered, and the participant it went to.
 *   <li>Else the Message-IDs it refers to do.
 *   <li>Either way it counts only from the participant's own address: who merely has the mail is not its reader.
 *   <li>Else the orders that it names are suggested to people.
 * </ol>
 */
@ApplicationScoped
class Owners {

    private record Ours(UUID id, UUID disputeId, String merchantId, Audience audience, String recipient) {

        static Ours read(Row row) throws SQLException {
            return new Ours(
                    row.uuid("id"),
                    row.uuid("dispute_id"),
                    row.text("merchant_id"),
                    row.name("audience", Audience.class),
                    row.text("recipient"));
        }

        State state() {
            return disputeId == null ? State.INQUIRY : State.ASSIGNED;
        }
    }

    private static final String LEFT =
            """
            select id, dispute_id, merchant_id, audience, recipient from email
            where status in ('SENT', 'UNKNOWN', 'BOUNCED') and audience <> 'AMAZON'
                and (dispute_id is not null or about ->> 'inquiry' is not null) and\s""";
    private static final String BY_ID = LEFT + "id = ? and audience = ?";
    private static final String BY_MESSAGE_ID =
            LEFT + "message_id = any(?) order by array_position(?::text[], message_id) limit 1";
    private static final int MOST_SUGGESTED = 5;

    private final ReturnAddresses addresses;
    private final MailsOfOrders orders;
    private final Sql sql;

    Owners(ReturnAddresses addresses, MailsOfOrders orders, Sql sql) {
        this.addresses = addresses;
        this.orders = orders;
        this.sql = sql;
    }

    Whose of(ReadMail mail) {
        if (mail.kind() == MailKind.OWN || mail.kind() == MailKind.BOUNCE) {
            return Whose.nobody(State.SET_ASIDE);
        }
        Optional<Ours> signed = mail.addressedTo().stream()
                .map(addresses::replied)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(this::ours);
        if (signed.isPresent()) {
            return answer(mail, signed.get(), MatchedBy.TOKEN);
        }
        Optional<Ours> referred = referred(mail.answers());
        if (referred.isPresent()) {
            return answer(mail, referred.get(), MatchedBy.THREAD);
        }
        if (!mail.isByPerson() && mail.kind() != MailKind.UNREADABLE) {
            return Whose.nobody(State.SET_ASIDE);
        }
        List<UUID> named = orders.disputes(OrderNames.in(mail.everything()), MOST_SUGGESTED);
        return named.isEmpty() ? Whose.nobody(State.UNTRIAGED) : Whose.suggested(named);
    }

    private static Whose answer(ReadMail mail, Ours ours, MatchedBy by) {
        boolean verified = mail.sender() != null && mail.sender().equalsIgnoreCase(ours.recipient());
        return new Whose(
                verified ? ours.state() : State.UNVERIFIED,
                by,
                verified,
                ours.disputeId(),
                ours.merchantId(),
                ours.id(),
                ours.audience(),
                List.of());
    }

    private Optional<Ours> ours(Participant participant) {
        return sql.first(
                BY_ID, Ours::read, participant.emailId(), participant.audience().name());
    }

    private Optional<Ours> referred(List<String> messageIds) {
        Column ids = Column.text(messageIds);
        return messageIds.isEmpty() ? Optional.empty() : sql.first(BY_MESSAGE_ID, Ours::read, ids, ids);
    }
}
