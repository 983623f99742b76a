package dev.rejoinder.notification.pace;

import java.time.Instant;

/** Why a mail is not to leave before an instant. */
public record Pause(Instant until, String why) {}
