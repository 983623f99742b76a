package dev.rejoinder.notification.picture;

/** A picture as we drew it. */
record Drawn(String mediaType, int width, int height, byte[] content) {}
