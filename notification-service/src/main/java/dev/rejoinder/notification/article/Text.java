package dev.rejoinder.notification.article;

import io.quarkus.qute.TemplateData;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * An article in one language, read from the little of Markdown that it needs: a title, headings, paragraphs, lists, and links
 * to its sources.
 *
 * @param sources where its facts are from
 */
@TemplateData
public record Text(String title, List<Block> blocks, List<URI> sources) {

    public enum Kind {
        HEADING,
        PARAGRAPH,
        STEPS,
        POINTS
    }

    /** A paragraph or heading has one line, a list as many as it has items. */
    @TemplateData
    public record Block(Kind kind, List<String> lines) {

        public boolean is(String name) {
            return kind.name().equals(name);
        }

        public String line() {
            return lines.get(0);
        }
    }

    static Text read(String markdown) {
        String title = null;
        List<Block> blocks = new ArrayList<>();
        List<URI> sources = new ArrayList<>();
        for (String part : markdown.strip().split("\\R{2,}", -1)) {
            List<String> lines = part.lines().map(String::strip).toList();
            String first = lines.get(0);
            if (first.startsWith("# ")) {
                title = first.substring(2);
            } else if (first.startsWith("## ")) {
                blocks.add(new Block(Kind.HEADING, List.of(first.substring(3))));
            } else if (first.startsWith("<")) {
                lines.forEach(line -> sources.add(URI.create(line.substring(1, line.length() - 1))));
            } else if (first.startsWith("1. ")) {
                blocks.add(new Block(Kind.STEPS, items(lines, "[0-9]+\\. ")));
            } else if (first.startsWith("- ")) {
                blocks.add(new Block(Kind.POINTS, items(lines, "- ")));
            } else {
                blocks.add(new Block(Kind.PARAGRAPH, List.of(String.join(" ", lines))));
            }
        }
        return new Text(title, List.copyOf(blocks), List.copyOf(sources));
    }

    private static List<String> items(List<String> lines, String mark) {
        return lines.stream().map(line -> line.replaceFirst("^" + mark, "")).toList();
    }
}
