package dev.rejoinder.evidence.revision;

import dev.rejoinder.evidence.packet.LetterWords;
import java.time.Instant;

/**
 * One change of a letter by a person.
 *
 * @param number counts the revisions of the dispute's letter, from 1
 * @param words null if the letter is written from the facts again
 */
public record LetterRevision(int number, LetterWords words, Instant madeAt, String madeBy) {}
