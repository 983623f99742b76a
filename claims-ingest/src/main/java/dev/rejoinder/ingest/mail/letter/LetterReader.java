package dev.rejoinder.ingest.mail.letter;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.NetworkReasonCode;
import dev.rejoinder.ingest.mail.letter.Letter.Road;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads mails by the pattern file: what it can prove, how surely, and where it stood. */
public final class LetterReader {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Patterns patterns;
    private final Letters letters;
    private final Hurry.Limit limit = new Hurry.Limit(PATIENCE);

    /** For one mail: it ends in time. */
    public LetterReader(Patterns patterns) {
        this.patterns = patterns;
        this.letters = new Letters(patterns);
    }

    /** The letters of a mail, the sender's own words first. */
    public List<Letter> apart(Letter whole) {
        return letters.of(whole, limit);
    }

    /**
     * The letter of those that says most.
     *
     * @param isAmazons by its sender's address
     */
    public ClaimLetter best(List<Letter> candidates, Instant received, Predicate<Letter> isAmazons) {
        return candidates.stream()
                .map(letter -> read(letter, received))
                .max(Comparator.comparing((ClaimLetter read) -> weight(read, isAmazons)))
                .orElseThrow();
    }

    private static int weight(ClaimLetter read, Predicate<Letter> isAmazons) {
        int proved = read.kind() != null && read.hasReference() ? 100 : 0;
        int amazons = read.letter().road() != Road.DIRECT && isAmazons.test(read.letter()) ? 50 : 0;
        return proved + amazons + read.findings().size();
    }

    ClaimLetter read(Letter letter, Instant received) {
        List<NotTaken> notTaken = new ArrayList<>();
        Page page = new Page(patterns, letter.subject(), letter.text(), limit);
        Instant written = letter.date() == null ? received : letter.date();
        KindReading about = new KindReading(page, notTaken);
        FieldReading fields = new FieldReading(page, notTaken, written);
        ReasonReading reasons = new ReasonReading(page, notTaken);

        Finding<ClaimKind> kind = about.kind(letter.from());
        Finding<Stage> told = about.stage();
        Finding<ClaimOutcome> outcome = about.outcome(told);
        Finding<Stage> stage = outcome == null
                ? told
                : new Finding<>(Stage.DECIDED, outcome.sureness(), outcome.pattern(), outcome.place());
        Finding<String> charge = fields.reference(Label.CHARGE_ID, patterns.charge);
        Finding<String> dispute = fields.reference(Label.DISPUTE_ID, patterns.dispute);
        Finding<String> named = fields.reference(Label.ORDER_REFERENCE, patterns.order);
        boolean contradicts = named == null
                && notTaken.stream().anyMatch(one -> one.field().equals(Label.ORDER_REFERENCE.spelling()));
        Finding<String> order = contradicts ? null : order(named, charge, dispute);
        String region = order == null ? null : order.value().substring(1, 3);
        ZoneId zone = patterns.zone(region, page.language);
        Finding<NetworkReasonCode> code = reasons.code();
        boolean closing = page.has(patterns.noAsks);
        boolean undecided = stage != null && stage.value() == Stage.DECIDED && outcome == null;
        Finding<Deadline> deadline = fields.deadline(zone);
        boolean asks = deadline != null || page.has(patterns.asks);
        Boolean asked = closing ? Boolean.FALSE : asks ? Boolean.TRUE : null;
        return new ClaimLetter(
                letter,
                received,
                page.language,
                kind,
                kind != null || page.has(patterns.suspicions),
                stage,
                undecided,
                outcome,
                order,
                charge,
                dispute,
                fields.merchantOrderId(),
                fields.amount(region),
                reasons.reason(code),
                code,
                deadline,
                fields.filedAt(zone),
                fields.shopperName(),
                fields.shopperEmail(),
                page.comment == null
                        ? null
                        : new Finding<>(page.comment, Sureness.LIKELY, page.commentBy.text(), "label"),
                asked,
                fields.askedWindow(),
                notTaken);
    }

    /** A charge or a dispute bears the order reference in its own id. */
    private Finding<String> order(Finding<String> told, Finding<String> charge, Finding<String> dispute) {
        if (told != null) {
            return told;
        }
        return Stream.of(charge, dispute)
                .filter(finding -> finding != null)
                .map(finding -> new Finding<>(
                        finding.value().substring(0, finding.value().lastIndexOf('-')),
                        finding.sureness(),
                        finding.pattern(),
                        finding.place()))
                .findFirst()
                .orElse(null);
    }
}
