package dev.rejoinder.kit.problem;

/** The content type is none we read here. */
public class UnsupportedMedia extends Refusal {

    public UnsupportedMedia(String message) {
        super(415, message);
    }
}
