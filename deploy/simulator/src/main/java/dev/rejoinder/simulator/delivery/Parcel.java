package dev.rejoinder.simulator.delivery;

/** Something on its way to a merchant. */
public interface Parcel {

    /** What a parcel is, for lists. */
    enum Kind {
        NOTICE,
        MAIL
    }

    Kind kind();

    String merchantId();

    /** For people: an address, or null if the merchant has none for this kind. */
    String to();

    /** The same each time it is sent. */
    String messageId();

    /** For people: what it tells. */
    String what();

    /** What it is about. Parcels about the same thing leave in their order. */
    String about();

    /** Takes it there, once. */
    Outcome carry();

    /** How carrying ended. */
    sealed interface Outcome {

        /** In the receiver's words, or what went wrong. */
        String answer();

        /** It is there. */
        record Taken(String answer) implements Outcome {}

        /** The receiver does not want it, now or later. */
        record Refused(String answer) implements Outcome {}

        /** It may be tried again. */
        record Failed(String answer) implements Outcome {}
    }
}
