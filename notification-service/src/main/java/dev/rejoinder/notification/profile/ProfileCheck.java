package dev.rejoinder.notification.profile;

import com.ibm.icu.util.TimeZone;
import dev.rejoinder.event.Money;
import dev.rejoinder.kit.problem.Problem.FieldError;
import dev.rejoinder.kit.problem.Unprocessable;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Refuses a profile that would make a mail that cannot be sent, read or trusted; names every fault at once. */
class ProfileCheck {

    private static final int MAX_RECIPIENTS = 20;
    private static final Duration LONGEST_QUIET = Duration.ofHours(16);
    private static final int MAX_TEXT = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{3,29}");

    private final List<FieldError> errors = new ArrayList<>();

    static void check(Profile profile) {
        ProfileCheck check = new ProfileCheck();
        check.all(profile);
        if (!check.errors.isEmpty()) {
            String detail = check.errors.stream()
                    .map(error -> error.field() + ": " + error.message())
                    .collect(Collectors.joining("; "));
            throw new Unprocessable(detail, check.errors);
        }
    }

    private void all(Profile profile) {
        text("name", profile.name(), true);
        require(
                "country",
                profile.country() != null && COUNTRIES.contains(profile.country()),
                "must be an ISO 3166 code such as DE");
        require("language", profile.language() != null, "must be one of en, de, it, es");
        require("timeZone", isZone(profile.timeZone()), "must be a time zone such as Europe/Berlin");
        contact("contact", profile.contact());
        recipients(profile.claimRecipients());
        if (profile.brand() != null) {
            new BrandCheck(this).check(profile.brand());
        }
        if (profile.hours() != null) {
            errors.addAll(HoursCheck.faults(profile.hours(), profile.country()));
        }
        if (profile.mailRules() != null) {
            rules(profile.mailRules());
        }
    }

    void contact(String field, Contact contact) {
        if (contact == null) {
            require(field, false, "is needed: shoppers must be able to reach a person");
            return;
        }
        address(field + ".email", contact.email());
        String phone = contact.phone();
        require(field + ".phone", phone == null || PHONE.matcher(phone).matches(), "must look like +49 30 1234567");
        require(field + ".url", contact.url() == null || isSecurePage(contact.url()), "must be an https address");
        text(field + ".hours", contact.hours(), false);
    }

    private void recipients(List<Recipient> recipients) {
        if (recipients == null || recipients.isEmpty()) {
            require("claimRecipients", false, "needs at least one address, or nobody would hear of a claim");
            return;
        }
        require("claimRecipients", recipients.size() <= MAX_RECIPIENTS, "takes at most " + MAX_RECIPIENTS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < recipients.size(); i++) {
            String field = "claimRecipients[" + i + "]";
            Recipient recipient = recipients.get(i);
            address(field, recipient == null ? null : recipient.email());
            require(
                    field,
                    recipient == null || recipient.email() == null || seen.add(lower(recipient.email())),
                    "is in the list twice");
        }
    }

    private void rules(MailRules rules) {
        QuietHours quiet = rules.quietHours();
        require(
                "mailRules.quietHours",
                quiet == null || isBearable(quiet),
                "needs a from and a to such as 21:00 and 08:00, and leaves at least 8 hours of the day");
        List<Money> limits = rules.approvalAbove() == null ? List.of() : rules.approvalAbove();
        require(
                "mailRules.approvalAbove",
                limits.stream().noneMatch(Objects::isNull)
                        && limits.stream().map(Money::currency).distinct().count() == limits.size(),
                "takes one amount for each currency");
    }

    private static boolean isBearable(QuietHours quiet) {
        return quiet.from() != null && quiet.to() != null && quiet.length().compareTo(LONGEST_QUIET) <= 0;
    }

    private void address(String field, String address) {
        require(field, MailAddress.isGood(address), "must be a plain e-mail address such as claims@example.com");
    }

    void text(String field, String text, boolean needed) {
        text(field, text, needed, MAX_TEXT);
    }

    void text(String field, String text, boolean needed, int longest) {
        if (text == null) {
            require(field, !needed, "is needed");
            return;
        }
        require(field, !text.isBlank() && text.length() <= longest, "must have 1 to " + longest + " characters");
        require(field, !OneLine.isDisguised(text), "must be one line without control characters");
    }

    void require(String field, boolean good, String message) {
        if (!good) {
            errors.add(new FieldError(field, message));
        }
    }

    /** Both the JDK, which computes, and ICU, which prints, must know it. */
    private static boolean isZone(String name) {
        try {
            return name != null
                    && !ZoneId.of(name).getId().isEmpty()
                    && !TimeZone.getTimeZone(name).getID().equals(TimeZone.UNKNOWN_ZONE_ID);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isSecurePage(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && address.length() <= 2 * MAX_TEXT;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
