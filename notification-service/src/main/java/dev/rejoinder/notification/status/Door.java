package dev.rejoinder.notification.status;

/** What is behind a link. */
public sealed interface Door {

    record Open(OpenCase found) implements Door {}

    /** No link of ours, or one that works no more: nobody is told which. */
    record Shut() implements Door {}

    /** Evidence-service does not answer. */
    record Away() implements Door {}
}
