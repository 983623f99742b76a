package dev.rejoinder.evidence.proof;

/** A file that is not what it begins like, or that nobody could show. */
class Unreadable extends Exception {

    Unreadable(String message) {
        super(message);
    }
}
