package dev.rejoinder.evidence.tracking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One shape of tracking number and its check character.
 *
 * @param shape its group {@code body} is what the check runs over, and {@code check} the check character
 */
record NumberRule(Pattern shape, CheckCharacter character) {

    /** Works the check character out. */
    interface CheckCharacter {

        char of(String body);
    }

    static NumberRule checked(String shape, CheckCharacter character) {
        return new NumberRule(Pattern.compile(shape), character);
    }

    /** A shape that carries no check character, or one whose method is not published. */
    static NumberRule unchecked(String shape) {
        return new NumberRule(Pattern.compile(shape), null);
    }

    /** @param number in capitals, without blanks */
    TrackingCheck check(String number) {
        Matcher matcher = shape.matcher(number);
        if (!matcher.matches() || character == null) {
            return TrackingCheck.NOT_CHECKABLE;
        }
        boolean right =
                character.of(matcher.group("body")) == matcher.group("check").charAt(0);
        return right ? TrackingCheck.VALID : TrackingCheck.WRONG;
    }

    boolean fits(String number) {
        return shape.matcher(number).matches();
    }
}
