package dev.rejoinder.ingest.mail.letter;

import java.util.List;

/** Something a mail says that was not believed, and why. */
public record NotTaken(String field, List<String> values, String why) {}
