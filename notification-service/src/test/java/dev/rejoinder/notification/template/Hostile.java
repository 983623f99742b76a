package dev.rejoinder.notification.template;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The same records with hostile text in place of every text that somebody outside has a say in, so that a new field of
 * theirs is hostile by itself. Each text begins with the name of its field.
 */
public final class Hostile {

    private static final String LINE =
            " \"'><script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">a</a>"
                    + "<a href='data:text/html,x'>b</a></title></style><!-- {inject:config} {config:secret} ${7*7} =?utf-8?Q?=0ABcc:?="
                    + " %0d%0aBcc:evil@example.org &#60;b&#62; BEGIN:VALARM;ATTENDEE=x,\\ " + "W".repeat(300);

    /** What front doors that ask for one line let in. */
    public static final String ONE_LINE =
            "\"><img src=x onerror=alert(1)><!-- {inject:config} =?utf-8?Q?=0ABcc:?= %0d%0aBcc: ;,\\";

    static final String LINES =
            "\u0000\u202E\u200B\r\nBcc: evil@example.org\r\n\r\n--=_a\u2028X-Evil: 1\u0085\u001B" + LINE;

    /** Pictures are found by them, and nothing shows them; and sentences of letters. */
    private static final Set<String> KEPT = Set.of("Dispute.merchantId", "Dispute.Item.sku", "Extras.alsoNew");

    /** Only what has their form is let in at the front door. */
    static final Set<String> FORMED = Set.of(
            "Profile.country",
            "Profile.timeZone",
            "Brand.accentColor",
            "Brand.inkColor",
            "Brand.linkColor",
            "Contact.email",
            "Contact.phone",
            "Contact.url",
            "Hours.region",
            "Recipient.email",
            "Money.currency",
            "Shopper.email",
            "AddressBrokenLetter.address",
            "AsksLetter.Parcel.page",
            "SettingChange.address",
            "SettingChange.before",
            "SettingChange.after",
            "SettingsLetter.undo");

    /** Times, numbers, names of ours and links that we have signed, among what a mail is about. */
    private static final Pattern OURS = Pattern.compile(
            "true|withdraw|appeal|[0-9]+|[A-Z_0-9]+|https://rejoinder\\.example/\\S+|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private final Map<String, String> replaced = new TreeMap<>();

    @SuppressWarnings("unchecked")
    public <T extends Record> T in(T record) {
        return (T) record(record);
    }

    /** What stood where hostile text stands now. */
    Map<String, String> replaced() {
        return replaced;
    }

    private Object value(String name, Object value) {
        if (value instanceof String text) {
            return text(name, text);
        }
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> value(name, each)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> values = new LinkedHashMap<>();
            map.forEach((key, each) -> values.put(key, value(name + "." + key, each)));
            return values;
        }
        return value;
    }

    private String text(String name, String text) {
        boolean isOurs =
                name.startsWith("Situation.about") && OURS.matcher(text).matches();
        if (isOurs || KEPT.contains(name) || FORMED.contains(name)) {
            return text;
        }
        replaced.put(name, text);
        return name + (name.matches("(Profile|Brand|Contact)\\..*") ? ONE_LINE : LINES);
    }

    private Record record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        String type = record.getClass()
                .getName()
                .substring(record.getClass().getPackageName().length() + 1)
                .replace('$', '.');
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                components[i].getAccessor().setAccessible(true);
                values[i] = value(
                        type + "." + components[i].getName(),
                        components[i].getAccessor().invoke(record));
            }
            Constructor<? extends Record> canonical = record.getClass().getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " refuses hostile text", e);
        }
    }
}
