package dev.rejoinder.notification.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How closely each variable that can enter a mail is kept: {@code src/test/resources/mail-fields.properties}. Letters are
 * written from records, so what no record carries cannot be said.
 */
final class MailFields {

    /** Who names a variable so should not call it harmless in a hurry. */
    private static final Pattern SOUNDS_SENSITIVE = Pattern.compile(
            "(?i)iban|\\bbic\\b|bank(account|data)|password|token|secret|cvv|cvc|cardnumber|lastfour|birth"
                    + "|delivery_?address|street|line1|postal|signature|ipaddress");

    private static final Map<String, Sensitivity> CLASSES = read();

    private MailFields() {}

    enum Sensitivity {
        /** May stand in a subject, which locked screens and logs of mail servers show. */
        PUBLIC,
        /** Inside a mail alone. */
        PERSONAL,
        /** In no mail: a link to the case takes its place. */
        SENSITIVE
    }

    static List<String> findings(String variable) {
        Sensitivity sensitivity = CLASSES.get(variable);
        List<String> findings = new ArrayList<>();
        if (sensitivity == null) {
            findings.add(variable + " is not in mail-fields.properties: say PUBLIC, PERSONAL or SENSITIVE");
        } else if (sensitivity == Sensitivity.SENSITIVE) {
            findings.add(variable + " is SENSITIVE, but a letter could say it: a link to the case takes its place");
        } else if (SOUNDS_SENSITIVE
                .matcher(variable.substring(variable.lastIndexOf('.') + 1))
                .find()) {
            findings.add(variable + " sounds SENSITIVE");
        }
        return findings;
    }

    static Sensitivity of(String variable) {
        return CLASSES.get(variable);
    }

    static Set<String> classified() {
        return CLASSES.keySet();
    }

    /** All that this record leads to, such as {@code Dispute.Order.orderId}. */
    static Set<String> reachable(Class<?> root) {
        Set<String> names = new TreeSet<>();
        collect(root, names, new TreeMap<>());
        return names;
    }

    private static void collect(Class<?> type, Set<String> names, Map<String, Class<?>> seen) {
        if (seen.put(type.getName(), type) != null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            List<Class<?>> records = records(component.getGenericType());
            if (records.isEmpty()) {
                names.add(name(type) + "." + component.getName());
            }
            records.forEach(record -> collect(record, names, seen));
        }
    }

    private static List<Class<?>> records(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? List.of(plain) : List.of();
        }
        List<Class<?>> found = new ArrayList<>();
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                found.addAll(records(argument));
            }
        }
        return found;
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static Map<String, Sensitivity> read() {
        Properties file = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/test/resources/mail-fields.properties"))) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Sensitivity> classes = new TreeMap<>();
        file.forEach((name, value) -> classes.put((String) name, Sensitivity.valueOf((String) value)));
        return classes;
    }
}
