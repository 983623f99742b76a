package dev.rejoinder.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** What Amazon or the merchant told about one claim. Carries the whole claim, so the newest fact is enough. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClaimReported.class, name = ClaimReported.TYPE),
    @JsonSubTypes.Type(value = ClaimUpdated.class, name = ClaimUpdated.TYPE),
    @JsonSubTypes.Type(value = ClaimResolved.class, name = ClaimResolved.TYPE),
    @JsonSubTypes.Type(value = ClaimMerged.class, name = ClaimMerged.TYPE)
})
public sealed interface ClaimFact extends Fact permits ClaimReported, ClaimUpdated, ClaimResolved, ClaimMerged {

    String TOPIC = "rejoinder.claims";

    UUID claimId();

    /** Grows by one with each fact about this claim, starting at 1. */
    long claimVersion();

    ClaimDetails details();

    @Override
    default UUID subjectId() {
        return claimId();
    }

    @Override
    default String topic() {
        return TOPIC;
    }
}
