package dev.rejoinder.ingest.mail.letter;

import dev.rejoinder.ingest.mail.letter.Letter.Road;
import dev.rejoinder.mail.mime.MailText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a mail's text apart into who wrote what.
 *
 * <ol>
 *   <li>What stands before a forwarding line, a block of From, Date and Subject, or an announcement of a quotation is the
 *       sender's own.
 *   <li>What follows such a block is its writer's, up to the next block.
 *   <li>Lines with a quotation mark are the quoted writer's, read without the mark.
 * </ol>
 */
final class Letters {

    private static final Pattern QUOTED = Pattern.compile("(?m)^[ \\t]{0,3}>");
    private static final Pattern MARKS = Pattern.compile("(?m)^[ \\t]{0,3}(?:>[ \\t]?){1,20}");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+=-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");
    private static final int MAX_BLOCKS = 20;
    private static final int MAX_BLOCK_LINES = 12;

    private final Patterns patterns;

    private record Block(int start, int end, String from, String subject, Instant date) {}

    Letters(Patterns patterns) {
        this.patterns = patterns;
    }

    /** The first is the sender's own words. */
    List<Letter> of(Letter whole, Hurry.Limit limit) {
        String text = whole.text();
        int cut = firstQuote(text);
        String bare = MARKS.matcher(text).replaceAll("");
        List<Block> blocks = blocks(bare, limit);
        int ownEnd = Math.min(cut, text.length());
        if (!blocks.isEmpty()) {
            String before = bare.substring(0, blocks.get(0).start());
            ownEnd = Math.min(ownEnd, text.startsWith(before) ? before.length() : ownEnd);
        }
        List<Letter> letters = new ArrayList<>();
        letters.add(new Letter(whole.road(), whole.from(), whole.subject(), whole.date(), text.substring(0, ownEnd)));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int end = i + 1 < blocks.size() ? blocks.get(i + 1).start() : bare.length();
            letters.add(new Letter(
                    Road.FORWARDED, block.from(), block.subject(), block.date(), bare.substring(block.end(), end)));
        }
        if (blocks.isEmpty() && ownEnd < text.length()) {
            String rest = MARKS.matcher(text.substring(ownEnd)).replaceAll("");
            letters.add(new Letter(Road.QUOTED, address(rest), whole.subject(), null, rest));
        }
        return letters;
    }

    private int firstQuote(String text) {
        Matcher reply = patterns.reply.matcher(text);
        Matcher mark = QUOTED.matcher(text);
        Matcher forward = patterns.forward.matcher(text);
        int first = reply.find() ? reply.start() : text.length();
        first = Math.min(first, mark.find() ? mark.start() : first);
        return Math.min(first, forward.find() ? forward.start() : first);
    }

    /** Blocks of mail headers within a text: at least a sender and a subject on lines of their own. */
    private List<Block> blocks(String text, Hurry.Limit limit) {
        List<Block> blocks = new ArrayList<>();
        Matcher from = Pattern.compile(
                        "(?m)^" + patterns.headers.get("from").pattern(),
                        patterns.headers.get("from").flags())
                .matcher(new Hurry(text, limit));
        int at = 0;
        while (blocks.size() < MAX_BLOCKS && at <= text.length() && from.find(at)) {
            Block block = block(text, lineStart(text, from.start()));
            if (block != null) {
                blocks.add(block);
            }
            at = block == null ? from.end() + 1 : Math.max(block.end(), from.end() + 1);
        }
        return blocks;
    }

    private Block block(String text, int start) {
        String sender = null;
        String subject = null;
        Instant date = null;
        int at = start;
        for (int i = 0; i < MAX_BLOCK_LINES && at < text.length(); i++) {
            int end = text.indexOf('\n', at);
            int lineEnd = end < 0 ? text.length() : end;
            String line = text.substring(at, Math.min(lineEnd, at + 1_000));
            String value = header("from", line);
            if (value != null && sender == null) {
                sender = address(value);
            } else if ((value = header("subject", line)) != null) {
                subject = MailText.line(value);
            } else if ((value = header("date", line)) != null) {
                date = date(value);
            } else if (header("other", line) == null && !line.isBlank()) {
                break;
            } else if (line.isBlank() && subject != null) {
                break;
            }
            at = Math.min(text.length(), lineEnd + 1);
        }
        return sender == null || subject == null ? null : new Block(start, at, sender, subject, date);
    }

    private String header(String name, String line) {
        Matcher match = patterns.headers.get(name).matcher(line);
        return match.matches() ? match.group("value") : null;
    }

    /** The start of the day: a forwarded mail never counts as later than it was. */
    private Instant date(String text) {
        return patterns.dates.find(text, true, LocalDate.EPOCH).stream()
                .filter(found -> found.sure() && found.days().size() == 1)
                .map(found -> found.days().get(0).atStartOfDay(ZoneOffset.UTC).toInstant())
                .findFirst()
                .orElse(null);
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private static String address(String text) {
        Matcher match = ADDRESS.matcher(text.substring(0, Math.min(text.length(), 2_000)));
        return match.find() ? match.group().toLowerCase(Locale.ROOT) : "";
    }
}
