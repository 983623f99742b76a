package dev.rejoinder.notification.template;

/**
 * One setting of one address that was changed.
 *
 * @param before null, as what it is now, where there is nothing to compare
 */
public record SettingChange(What what, String address, String before, String after) {

    public enum What {
        NEW_RECIPIENT,
        PAST_RECIPIENT,
        LANGUAGE,
        COURSE,
        DIGEST,
        DIGEST_HOUR,
        REPORT,
        ADVICE
    }

    static final String ON = "on";
    static final String OFF = "off";

    private static final String BETWEEN = " ";

    public static SettingChange turned(What what, String address, boolean on) {
        return new SettingChange(what, address, on ? OFF : ON, on ? ON : OFF);
    }

    /** Of what is turned on or off. */
    public boolean isOn() {
        return ON.equals(after);
    }

    /** In one line; none of the parts has a space. */
    public String line() {
        return before == null
                ? String.join(BETWEEN, what.name(), address)
                : String.join(BETWEEN, what.name(), address, before, after);
    }

    public static SettingChange read(String line) {
        String[] parts = line.split(BETWEEN, -1);
        What what = What.valueOf(parts[0]);
        return parts.length == 2
                ? new SettingChange(what, parts[1], null, null)
                : new SettingChange(what, parts[1], parts[2], parts[3]);
    }
}
