package dev.rejoinder.notification.gallery;

import dev.rejoinder.notification.gate.GoldenMail;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** All mails side by side: a table for each, its languages beside and its views below each other. */
final class GalleryPage {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Mails</title>
            <style>
            body { font-family: sans-serif; margin: 16px; }
            td, th { vertical-align: top; text-align: left; padding: 4px 8px; }
            img { border: 1px solid #ccc; max-width: 380px; height: auto; }
            pre { white-space: pre-wrap; width: 370px; font-size: 12px; background: #f4f4f4; padding: 8px; }
            nav a { display: inline-block; margin-right: 16px; }
            </style>
            </head>
            <body>
            <h1>Mails</h1>
            """;

    private GalleryPage() {}

    static String picture(GoldenMail mail, View view) {
        return mail + "." + view.fileName() + ".png";
    }

    static String of(List<GoldenMail> mails) {
        Map<String, List<GoldenMail>> byName =
                mails.stream().collect(Collectors.groupingBy(GoldenMail::name, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD).append("<nav>\n");
        byName.keySet().forEach(name -> page.append("<a href=\"#%s\">%s</a>%n".formatted(name, name)));
        page.append("</nav>\n");
        byName.forEach((name, languages) -> page.append(section(name, languages)));
        return page.append("</body>\n</html>\n").toString();
    }

    private static String section(String name, List<GoldenMail> languages) {
        StringBuilder table = new StringBuilder("<h2 id=\"%s\">%s</h2>%n<table>%n".formatted(name, name));
        table.append(row(
                "",
                languages,
                mail -> "<strong>" + mail.language().tag() + "</strong> " + Entities.escape(mail.subject())));
        for (View view : View.values()) {
            if (languages.get(0).html() != null) {
                table.append(row(view.fileName(), languages, mail -> image(mail, view)));
            }
        }
        return table.append(row("text", languages, mail -> "<pre>" + Entities.escape(mail.text()) + "</pre>"))
                .append("</table>\n")
                .toString();
    }

    private static String image(GoldenMail mail, View view) {
        String file = picture(mail, view);
        return "<a href=\"%s\"><img src=\"%s\" alt=\"%s, %s\" loading=\"lazy\"></a>"
                .formatted(file, file, mail, view.fileName());
    }

    private static String row(
            String heading, List<GoldenMail> mails, java.util.function.Function<GoldenMail, String> cell) {
        return mails.stream()
                .map(mail -> "<td>" + cell.apply(mail) + "</td>")
                .collect(Collectors.joining("\n", "<tr>\n<th>" + heading + "</th>\n", "\n</tr>\n"));
    }
}
