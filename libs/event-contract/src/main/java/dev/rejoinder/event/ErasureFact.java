package dev.rejoinder.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** What is to be forgotten about shoppers, told by ids alone. Every service obeys; doing it again changes nothing. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = ShopperErased.class, name = ShopperErased.TYPE))
public sealed interface ErasureFact extends Fact permits ShopperErased {

    String TOPIC = "rejoinder.erasures";

    UUID erasureId();

    /** Claims of several erasures need no order among each other, so an erasure stands for itself. */
    @Override
    default UUID subjectId() {
        return erasureId();
    }

    @Override
    default String topic() {
        return TOPIC;
    }
}
