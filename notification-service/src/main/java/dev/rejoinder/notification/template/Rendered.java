package dev.rejoinder.notification.template;

/** An e-mail's content, ready to be sent. */
public record Rendered(String subject, String html, String text) {}
