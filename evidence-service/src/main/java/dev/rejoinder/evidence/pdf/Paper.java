package dev.rejoinder.evidence.pdf;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A document to be set.
 *
 * @param xhtml well-formed, with {@code lang}, a title and escaped text; may hold any character, also such as XML
 *     forbids
 * @param at the file's date
 * @param images by the name an {@code img} calls them, as in {@code src="image:NAME"}
 */
public record Paper(UUID id, String title, String author, String xhtml, Instant at, Map<String, byte[]> images) {}
