package dev.rejoinder.ingest.mail.letter;

/** A value that is labelled. */
record Labelled(Label label, String value, int start, Wording<Label> by) {}
