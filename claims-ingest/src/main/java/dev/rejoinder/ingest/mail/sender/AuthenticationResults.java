package dev.rejoinder.ingest.mail.sender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one relay says of a mail it received (RFC 8601).
 *
 * @param authservId who says so; {@code (none)} if the header names nobody, as some large providers write it
 */
record AuthenticationResults(String authservId, List<Result> results) {

    /** @param properties such as {@code header.d}, in lower case */
    record Result(String method, String result, Map<String, String> properties) {

        String property(String name) {
            return properties.getOrDefault(name, "");
        }
    }

    static final String NOBODY = "(none)";

    private static final Pattern METHOD = Pattern.compile("\\s*([a-z0-9-]+)\\s*(?:/\\s*[0-9]+\\s*)?=\\s*([a-z]+)");
    private static final Pattern PROPERTY =
            Pattern.compile("([a-z]+\\.[a-z0-9_-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))");
    private static final int MAX_LENGTH = 8_000;

    static AuthenticationResults parse(String value) {
        String plain = withoutComments(value.substring(0, Math.min(value.length(), MAX_LENGTH)))
                .toLowerCase(Locale.ROOT);
        List<String> parts = parts(plain);
        String first = parts.get(0).strip();
        boolean named = !first.contains("=");
        List<Result> results = new ArrayList<>();
        parts.stream().skip(named ? 1 : 0).forEach(part -> add(part, results));
        String id = named && !first.isEmpty() ? first.replaceAll("\\s.*", "") : NOBODY;
        return new AuthenticationResults(id, results);
    }

    private static void add(String part, List<Result> results) {
        Matcher method = METHOD.matcher(part);
        if (!method.lookingAt()) {
            return;
        }
        Map<String, String> properties = new HashMap<>();
        Matcher property = PROPERTY.matcher(part).region(method.end(), part.length());
        while (property.find()) {
            String value = property.group(2) == null ? property.group(3) : property.group(2);
            properties.putIfAbsent(property.group(1), value);
        }
        results.add(new Result(method.group(1), method.group(2), properties));
    }

    /** Comments nest, and a quoted parenthesis opens none. */
    private static String withoutComments(String value) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (one == '\\' && (quoted || depth > 0)) {
                i++;
                continue;
            }
            quoted = depth == 0 && (one == '"') != quoted;
            if (!quoted && one == '(') {
                depth++;
            } else if (!quoted && one == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                plain.append(one);
            }
        }
        return plain.toString();
    }

    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '"') {
                quoted = !quoted;
            } else if (value.charAt(i) == ';' && !quoted) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(value.substring(start));
        return parts;
    }
}
