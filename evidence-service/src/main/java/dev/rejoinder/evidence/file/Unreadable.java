package dev.rejoinder.evidence.file;

/** A file that is not what it begins like, or that nobody could show. */
public class Unreadable extends Exception {

    Unreadable(String message) {
        super(message);
    }
}
