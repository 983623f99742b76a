package dev.rejoinder.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** What was said to merchant or shopper about a dispute. Carries no personal data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = EmailSent.class, name = EmailSent.TYPE))
public sealed interface ConversationFact extends Fact permits EmailSent {

    String TOPIC = "rejoinder.conversations";

    UUID disputeId();

    @Override
    default UUID subjectId() {
        return disputeId();
    }

    @Override
    default String topic() {
        return TOPIC;
    }
}
