package dev.rejoinder.amazonpay;

import java.time.Duration;
import java.util.Optional;

/** What Amazon answered, or that it did not. */
public sealed interface Answer<T> {

    /** It is so, or it is done. */
    record Found<T>(T value) implements Answer<T> {}

    /** Amazon knows no such thing, at least not for this merchant. */
    record NotThere<T>() implements Answer<T> {}

    /**
     * Amazon will give the same answer again.
     *
     * @param status of HTTP, 4xx
     * @param reasonCode Amazon's word, for instance {@code InvalidParameterValue}; may be empty
     * @param message for people; may be empty
     */
    record Refused<T>(int status, String reasonCode, String message) implements Answer<T> {}

    /**
     * Too many requests, trouble at Amazon's, or nothing heard. What was to be done may have been done: only the same
     * idempotency key makes a second try safe.
     *
     * @param after what Amazon asks to wait, if it does
     * @param why for people
     */
    record TryLater<T>(Optional<Duration> after, String why) implements Answer<T> {}
}
