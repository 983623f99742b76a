package dev.rejoinder.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** What happened in our handling of one claim. Carries no personal data: who needs it asks evidence-service. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DisputeOpened.class, name = DisputeOpened.TYPE),
    @JsonSubTypes.Type(value = DisputeUpdated.class, name = DisputeUpdated.TYPE),
    @JsonSubTypes.Type(value = DisputeReminded.class, name = DisputeReminded.TYPE),
    @JsonSubTypes.Type(value = DisputeEscalated.class, name = DisputeEscalated.TYPE),
    @JsonSubTypes.Type(value = AnswerOrdered.class, name = AnswerOrdered.TYPE),
    @JsonSubTypes.Type(value = DisputeClosed.class, name = DisputeClosed.TYPE)
})
public sealed interface DisputeFact extends Fact
        permits DisputeOpened, DisputeUpdated, DisputeReminded, DisputeEscalated, AnswerOrdered, DisputeClosed {

    String TOPIC = "rejoinder.disputes";

    /** The claim's id. */
    UUID disputeId();

    /** Grows with each fact about this dispute, starting at 1. */
    long disputeVersion();

    DisputeSummary summary();

    @Override
    default UUID subjectId() {
        return disputeId();
    }

    @Override
    default String topic() {
        return TOPIC;
    }
}
