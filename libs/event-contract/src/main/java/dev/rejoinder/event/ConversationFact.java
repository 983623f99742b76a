package dev.rejoinder.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What was said to and by merchant, shopper or Amazon about a dispute, and from where it can be. Carries no personal data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EmailSent.class, name = EmailSent.TYPE),
    @JsonSubTypes.Type(value = EmailFailed.class, name = EmailFailed.TYPE),
    @JsonSubTypes.Type(value = ReplyReceived.class, name = ReplyReceived.TYPE),
    @JsonSubTypes.Type(value = MailAccountChanged.class, name = MailAccountChanged.TYPE),
    @JsonSubTypes.Type(value = CaseEscalated.class, name = CaseEscalated.TYPE)
})
public sealed interface ConversationFact extends Fact
        permits EmailSent, EmailFailed, ReplyReceived, MailAccountChanged, CaseEscalated {

    String TOPIC = "rejoinder.conversations";

    @Override
    default String topic() {
        return TOPIC;
    }
}
