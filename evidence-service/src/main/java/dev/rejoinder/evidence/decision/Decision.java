package dev.rejoinder.evidence.decision;

import java.time.Instant;

/** @param sentence why, for people; holds no personal data */
public record Decision(Instant at, Action action, String sentence, String by) {}
