package dev.rejoinder.evidence.letter;

import java.util.List;

/**
 * The letter on top of the packet.
 *
 * @param to who decides the claim, one line each
 * @param opening what we answer to
 * @param summary the one sentence a hurried reader needs
 */
public record CoverLetter(
        List<String> to,
        String subject,
        String salutation,
        String opening,
        String summary,
        List<Statement> statements,
        String closing,
        String regards) {

    /** One fact and the exhibits that show it. */
    public record Statement(String text, List<Exhibit> shownBy) {}
}
