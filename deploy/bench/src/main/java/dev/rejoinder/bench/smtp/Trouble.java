package dev.rejoinder.bench.smtp;

/** How a mail server can misbehave. */
public enum Trouble {
    NONE("takes every mail"),
    NOT_NOW("greets with 421"),
    PUTS_OFF("answers RCPT with 451"),
    REFUSES("answers RCPT with 550"),
    HANGS("says nothing any more, after RCPT or after the whole mail, which it does not keep"),
    BREAKS_IN_DATA(
            "breaks the line in the middle of the mail, or keeps the mail and breaks the line before its answer"),
    OFFERS_NO_STARTTLS("offers no STARTTLS");

    private final String shown;

    Trouble(String shown) {
        this.shown = shown;
    }

    @Override
    public String toString() {
        return shown;
    }
}
