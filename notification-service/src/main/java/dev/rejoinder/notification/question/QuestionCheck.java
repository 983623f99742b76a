package dev.rejoinder.notification.question;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.notification.check.Fields;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.DisputeAnswer;
import dev.rejoinder.notification.dispute.Disputes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Lets through what is worth asking: nothing that is known, nothing that comes too late. */
@ApplicationScoped
class QuestionCheck {

    private static final int MOST_ITEMS = 5;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_AUTHOR = 60;
    private static final int RETRY_SECONDS = 5;
    private static final Duration SHORTEST = Duration.ofDays(1);

    private final Disputes disputes;
    private final Clock clock;

    QuestionCheck(Disputes disputes, Clock clock) {
        this.disputes = disputes;
        this.clock = clock;
    }

    /** @return the same, with its texts made harmless */
    NewQuestion check(UUID disputeId, NewQuestion asked) {
        Dispute dispute = dispute(disputeId);
        if (dispute.state() == DisputeState.CLOSED) {
            throw new Conflict("The dispute is closed: nothing the shopper sends can change it");
        }
        Fields fields = new Fields();
        List<Item> items = asked.items() == null ? List.of() : asked.items();
        fields.refuseIf(items.isEmpty() || items.size() > MOST_ITEMS, "items", "must be 1 to " + MOST_ITEMS);
        List<Item> checked = IntStream.range(0, Math.min(items.size(), MOST_ITEMS))
                .mapToObj(i -> item(fields, "items[" + i + "]", items.get(i), dispute.packet()))
                .toList();
        time(fields, asked.answerBy(), dispute);
        String author = fields.line("author", asked.author(), LONGEST_AUTHOR);
        fields.refuseIfWrong();
        return new NewQuestion(checked, asked.answerBy(), author);
    }

    private static Item item(Fields fields, String field, Item item, Dispute.Packet packet) {
        if (item == null) {
            fields.refuseIf(true, field, "is empty");
            return null;
        }
        if (item.kind() != null) {
            boolean isKnown = packet.has().contains(item.kind());
            fields.refuseIf(isKnown, field + ".kind", "is known: the packet has it already");
            fields.refuseIf(
                    !isKnown && !packet.lacks().contains(item.kind()),
                    field + ".kind",
                    "is nothing that this claim's reason asks for");
        }
        return new Item(
                fields.requiredLine(field + ".what", item.what(), LONGEST_TEXT),
                fields.requiredLine(field + ".why", item.why(), LONGEST_TEXT),
                fields.line(field + ".example", item.example(), LONGEST_TEXT),
                item.kind());
    }

    private void time(Fields fields, Instant answerBy, Dispute dispute) {
        Instant deadline = dispute.deadline().respondBy();
        fields.refuseIf(answerBy == null, "answerBy", "is needed");
        if (answerBy != null) {
            fields.refuseIf(
                    answerBy.isBefore(clock.instant().plus(SHORTEST)), "answerBy", "must be a day or more from now");
            fields.refuseIf(
                    !answerBy.isBefore(deadline),
                    "answerBy",
                    "must be before " + deadline + ", when the dispute has to be answered");
        }
    }

    private Dispute dispute(UUID id) {
        DisputeAnswer answer = disputes.ask(id, dispute -> false);
        if (answer instanceof DisputeAnswer.Found found) {
            return found.dispute();
        }
        if (answer instanceof DisputeAnswer.NotNow) {
            throw new Unavailable("What is known of the dispute cannot be looked up now", RETRY_SECONDS);
        }
        throw new NotFound("dispute", id);
    }
}
