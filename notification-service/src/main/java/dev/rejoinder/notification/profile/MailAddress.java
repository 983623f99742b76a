package dev.rejoinder.notification.profile;

import java.util.regex.Pattern;

/**
 * Which addresses we write to: plain {@code local@domain} in ASCII. Names, comments, quotes and lists are refused, as
 * they are the ways to smuggle a second recipient or a header into a mail.
 */
public final class MailAddress {

    private static final int MAX_LENGTH = 254;

    private static final Pattern SHAPE =
            Pattern.compile("(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private MailAddress() {}

    public static boolean isGood(String address) {
        return address != null
                && address.length() <= MAX_LENGTH
                && SHAPE.matcher(address).matches();
    }

    /** Enough to tell two apart, too little to write to. */
    public static String masked(String address) {
        if (address == null) {
            return null;
        }
        int at = address.indexOf('@');
        return address.charAt(0) + "***@" + address.charAt(at + 1) + "***"
                + address.substring(address.lastIndexOf('.'));
    }
}
