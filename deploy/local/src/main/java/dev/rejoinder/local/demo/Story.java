package dev.rejoinder.local.demo;

/** One claim, from what the shop knows before it to the last thing told. */
interface Story {

    String title();

    Shop shop();

    /** Whether the packet cannot be complete before {@link #tellLater}. */
    default boolean isToldInTwoParts() {
        return false;
    }

    /** Answers the id of the notice that brings the claim. */
    String tell(Stage stage);

    default void tellLater(Stage stage) {}

    /** Whether the shop answers Amazon from its own mail account. */
    default boolean isAnsweredByMail() {
        return false;
    }
}
