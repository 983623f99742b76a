package dev.rejoinder.verify;

/** A part as the manifest lists it. */
record Listed(String name, String sha256) {}
