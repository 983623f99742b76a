package dev.rejoinder.notification.profile;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a brand must be to make readable mails. Colours that we choose are chosen so that they can be read; a colour that the
 * shop insists on is never changed unseen, so one that cannot be read is refused.
 */
final class BrandCheck {

    private static final int LONGEST_FOOTER = 300;

    /** A bank statement has little room. */
    private static final int LONGEST_STATEMENT = 40;

    private static final String WHITE = "#FFFFFF";
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final ProfileCheck profile;

    BrandCheck(ProfileCheck profile) {
        this.profile = profile;
    }

    void check(Brand brand) {
        tokens("brand", brand);
        profile.require("brand.contact", brand.contact() == null, "belongs to contact, or to one of brand.languages");
        if (brand.languages() == null) {
            return;
        }
        for (Map.Entry<Language, Brand> entry : brand.languages().entrySet()) {
            String field = "brand.languages." + entry.getKey().tag();
            Brand own = entry.getValue();
            if (own == null) {
                profile.require(field, false, "is needed, or leave the language out");
                continue;
            }
            tokens(field, own);
            profile.require(field + ".languages", own.languages() == null, "cannot be within a language");
            if (own.contact() != null) {
                profile.contact(field + ".contact", own.contact());
            }
            readable(field, brand.in(entry.getKey()));
        }
    }

    private void tokens(String field, Brand brand) {
        color(field + ".accentColor", brand.accentColor());
        color(field + ".inkColor", brand.inkColor());
        color(field + ".linkColor", brand.linkColor());
        profile.text(field + ".logoText", brand.logoText(), false);
        profile.text(field + ".signOff", brand.signOff(), false);
        profile.text(field + ".legalFooter", brand.legalFooter(), false, LONGEST_FOOTER);
        profile.text(field + ".statementName", brand.statementName(), false, LONGEST_STATEMENT);
        readable(field, brand);
    }

    private void color(String field, String color) {
        profile.require(field, color == null || isColor(color), "must look like #1A2B3C");
    }

    private void readable(String field, Brand brand) {
        if (isColor(brand.inkColor())) {
            String accent = brand.accentColor() == null ? Colors.OUR_ACCENT : brand.accentColor();
            contrast(field + ".inkColor", brand.inkColor(), accent, "; leave it out and we choose black or white");
        }
        if (isColor(brand.linkColor())) {
            contrast(field + ".linkColor", brand.linkColor(), WHITE, "");
        }
    }

    private void contrast(String field, String front, String back, String hint) {
        if (isColor(back) && Colors.contrast(front, back) < Colors.READABLE) {
            profile.require(
                    field,
                    false,
                    String.format(
                            Locale.ROOT,
                            "has a contrast of %.1f to %s, but people need 4.5 to read it%s",
                            Colors.contrast(front, back),
                            back,
                            hint));
        }
    }

    private static boolean isColor(String color) {
        return color != null && COLOR.matcher(color).matches();
    }
}
