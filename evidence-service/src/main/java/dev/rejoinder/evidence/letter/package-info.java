/**
 * The words of a packet: the cover letter for the claim's reason, the exhibits it points to, dates and money. Every
 * statement is a fact of the content and names the exhibit that shows it; what we do not know is not said. Sentences
 * stand whole in {@code letters/}, a file for each language, because no two languages put them together alike.
 */
package dev.rejoinder.evidence.letter;
