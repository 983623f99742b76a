package dev.rejoinder.ingest.mail.letter;

import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References, amount, dates and the shopper, by their labels or by their form. */
final class FieldReading {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{1,190}");
    private static final Pattern ORDER_ID = Pattern.compile("[\\p{L}\\p{N}#][\\p{L}\\p{N}#._/-]{0,99}");
    private static final Duration FARTHEST = Duration.ofDays(92);
    private static final int MAX_NAME = 200;
    private static final int LEAD = 220;

    private final Page page;
    private final List<NotTaken> notTaken;
    private final Instant written;

    /** @param written when the mail was written */
    FieldReading(Page page, List<NotTaken> notTaken, Instant written) {
        this.page = page;
        this.notTaken = notTaken;
        this.written = written;
    }

    Finding<String> reference(Label label, Pattern form) {
        Candidates<String> candidates = new Candidates<>(label.spelling());
        Wording<Label> byForm = new Wording<>(label, "", form.pattern(), form);
        Matcher inSubject = form.matcher(page.subject);
        while (inSubject.find()) {
            candidates.add(Patterns.capitals(inSubject.group()), Sureness.SURE, byForm, "subject");
        }
        for (Labelled labelled : page.labelled(label)) {
            Matcher match = form.matcher(labelled.value());
            if (match.find()) {
                Sureness sureness = page.isDoubtful(labelled.start()) ? Sureness.LIKELY : Sureness.SURE;
                candidates.add(Patterns.capitals(match.group()), sureness, labelled.by(), "label");
            }
        }
        Matcher inText = form.matcher(page.text);
        while (inText.find()) {
            candidates.add(Patterns.capitals(inText.group()), Sureness.LIKELY, byForm, "text");
        }
        return candidates.taken(notTaken);
    }

    Finding<String> merchantOrderId() {
        Candidates<String> candidates = new Candidates<>(Label.MERCHANT_ORDER_ID.spelling());
        for (Labelled labelled : page.labelled(Label.MERCHANT_ORDER_ID)) {
            Matcher match = ORDER_ID.matcher(labelled.value());
            if (match.lookingAt()) {
                boolean whole = match.end() == labelled.value().length() && !page.isDoubtful(labelled.start());
                Sureness sureness = whole ? Sureness.SURE : Sureness.LIKELY;
                candidates.add(match.group(), sureness, labelled.by(), "label");
            }
        }
        return candidates.taken(notTaken);
    }

    Finding<Money> amount(String region) {
        Candidates<Money> candidates = new Candidates<>(Label.AMOUNT.spelling());
        for (Labelled labelled : page.labelled(Label.AMOUNT)) {
            for (Amounts.Found found : page.patterns.amounts.find(labelled.value(), page.decimal(), region)) {
                boolean doubtful = page.isDoubtful(labelled.start());
                add(found, doubtful ? Sureness.LIKELY : found.sureness(), labelled.by(), "label", candidates);
            }
        }
        if (candidates.isEmpty() && page.labelled(Label.AMOUNT).isEmpty()) {
            for (Amounts.Found found : page.patterns.amounts.find(page.text, page.decimal(), region)) {
                if (!isOtherAmount(found)) {
                    Wording<String> bare = new Wording<>("", "", "an amount with its currency", null);
                    add(found, Sureness.LIKELY, bare, "text", candidates);
                }
            }
        }
        return candidates.taken(notTaken);
    }

    Finding<Deadline> deadline(ZoneId zone) {
        Candidates<Instant> candidates = new Candidates<>(Label.DEADLINE.spelling());
        LocalDate day = LocalDate.ofInstant(written, zone);
        for (Labelled labelled : page.labelled(Label.DEADLINE)) {
            boolean doubtful = page.isDoubtful(labelled.start());
            page.patterns.dates.find(labelled.value(), page.dayFirst(), day).stream()
                    .limit(1)
                    .forEach(found -> addEnd(found, zone, !doubtful, labelled.by(), "label", candidates));
        }
        List<Dates.Found> dates = page.patterns.dates.find(page.text, page.dayFirst(), day);
        for (Dates.Found found : dates) {
            for (Wording<Boolean> lead : page.patterns.deadlineLeads) {
                if (leadsTo(lead, found.start())) {
                    addEnd(found, zone, !page.isDoubtful(found.start()), lead, "text", candidates);
                    break;
                }
            }
        }
        Finding<Instant> end = candidates.taken(notTaken);
        return end == null
                ? null
                : new Finding<>(
                        Deadline.told(end.value(), Deadline.Source.AMAZON_MAIL),
                        end.sureness(),
                        end.pattern(),
                        end.place());
    }

    /** The start of the day on which the claim was filed. */
    Finding<Instant> filedAt(ZoneId zone) {
        Candidates<Instant> candidates = new Candidates<>(Label.FILED_AT.spelling());
        LocalDate day = LocalDate.ofInstant(written, zone);
        for (Labelled labelled : page.labelled(Label.FILED_AT)) {
            for (Dates.Found found : page.patterns.dates.find(labelled.value(), page.dayFirst(), day)) {
                List<LocalDate> possible = found.days().stream()
                        .filter(one -> !one.isAfter(day.plusDays(1)) && one.isAfter(day.minusDays(400)))
                        .toList();
                if (possible.size() == 1) {
                    Instant at = found.time() == null
                            ? possible.get(0).atStartOfDay(zone).toInstant()
                            : found.over(possible.get(0), zone);
                    candidates.add(at, Sureness.LIKELY, labelled.by(), "label");
                }
            }
        }
        return candidates.taken(notTaken);
    }

    Finding<String> shopperName() {
        Candidates<String> candidates = new Candidates<>(Label.SHOPPER_NAME.spelling());
        for (Labelled labelled : page.labelled(Label.SHOPPER_NAME)) {
            String value = EMAIL.matcher(labelled.value())
                    .replaceAll("")
                    .replaceAll("[<>()]", "")
                    .strip();
            if (!value.isEmpty()
                    && value.length() <= MAX_NAME
                    && value.codePoints().anyMatch(Character::isLetter)) {
                candidates.add(value, Sureness.LIKELY, labelled.by(), "label");
            }
        }
        return candidates.taken(notTaken);
    }

    Finding<String> shopperEmail() {
        Candidates<String> candidates = new Candidates<>(Label.SHOPPER_EMAIL.spelling());
        for (Labelled labelled : page.labelled(Label.SHOPPER_EMAIL)) {
            Matcher match = EMAIL.matcher(labelled.value());
            if (match.find()) {
                candidates.add(match.group(), Sureness.LIKELY, labelled.by(), "label");
            }
        }
        return candidates.taken(notTaken);
    }

    ClaimLetter.AskedWindow askedWindow() {
        List<ClaimLetter.AskedWindow> windows = new ArrayList<>();
        for (Wording<Boolean> wording : page.patterns.windows) {
            Matcher match = page.find(wording);
            while (match.find()) {
                String unit = match.group("unit");
                String business = match.group("business");
                windows.add(new ClaimLetter.AskedWindow(
                        Integer.parseInt(match.group("n")),
                        unit == null || unit.isEmpty() ? business : unit,
                        business != null && !business.isBlank(),
                        match.group().replaceAll("\\s+", " ").strip()));
            }
        }
        // The shortest is the one to plan with.
        return windows.stream()
                .min((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse(null);
    }

    private void add(
            Amounts.Found found, Sureness sureness, Wording<?> by, String place, Candidates<Money> candidates) {
        if (found.money() == null) {
            notTaken.add(new NotTaken(Label.AMOUNT.spelling(), List.of(found.text()), "It can be read in two ways"));
            return;
        }
        Sureness lesser = found.sureness() == Sureness.LIKELY ? Sureness.LIKELY : sureness;
        candidates.add(found.money(), lesser, by, place);
    }

    private boolean isOtherAmount(Amounts.Found found) {
        return page.labelled(Label.OTHER_AMOUNT).stream()
                .anyMatch(other -> other.start() <= found.start()
                        && other.start() + other.value().length() >= found.start());
    }

    private void addEnd(
            Dates.Found found, ZoneId zone, boolean sure, Wording<?> by, String place, Candidates<Instant> candidates) {
        List<Instant> possible = found.days().stream()
                .map(day -> found.over(day, zone))
                .filter(end -> !end.isBefore(written) && end.isBefore(written.plus(FARTHEST)))
                .toList();
        if (possible.size() == 1) {
            boolean certain = sure && found.sure() && found.days().size() == 1;
            candidates.add(possible.get(0), certain ? Sureness.SURE : Sureness.LIKELY, by, place);
            return;
        }
        String why = possible.isEmpty() ? "It is not soon after the mail" : "Day and month can be told in either order";
        notTaken.add(new NotTaken(Label.DEADLINE.spelling(), List.of(found.text()), why));
    }

    private boolean leadsTo(Wording<Boolean> lead, int date) {
        return page.hurried(page.text.subSequence(Math.max(0, date - LEAD), date), lead)
                .find();
    }
}
