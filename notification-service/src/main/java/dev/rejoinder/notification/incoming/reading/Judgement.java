package dev.rejoinder.notification.incoming.reading;

/** @param why for people who ask */
public record Judgement(MailKind kind, String why) {}
