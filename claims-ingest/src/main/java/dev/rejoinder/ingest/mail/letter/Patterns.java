package dev.rejoinder.ingest.mail.letter;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.NetworkReasonCode;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which mails of Amazon are recognised and read: the pattern file, compiled. */
public final class Patterns {

    /** What a dispute type says if it says no single reason. */
    static final String ANY = "any";

    final String edition;
    final List<String> domains;
    final List<String> relays;
    final List<String> names;
    final Map<String, ClaimKind> senders = new HashMap<>();
    final Pattern order;
    final Pattern charge;
    final Pattern dispute;
    final Map<String, List<Wording<Boolean>>> vocabulary = new HashMap<>();
    final Map<String, Boolean> dayFirst = new HashMap<>();
    final Map<String, Character> decimals = new HashMap<>();
    final List<Wording<ClaimKind>> kinds = new ArrayList<>();
    final List<Wording<Boolean>> suspicions = new ArrayList<>();
    final List<Wording<Stage>> stages = new ArrayList<>();
    final List<Wording<ClaimOutcome>> outcomes = new ArrayList<>();
    /** That it is over, and nobody has won. */
    final List<Wording<ClaimOutcome>> closings = new ArrayList<>();

    final Map<String, Pattern> guards = new HashMap<>();
    final List<Wording<Label>> labels = new ArrayList<>();
    final List<Wording<FilingReason>> reasons = new ArrayList<>();
    final List<Wording<String>> disputeTypes = new ArrayList<>();
    final List<Wording<Boolean>> deadlineLeads = new ArrayList<>();
    final List<Wording<Boolean>> windows = new ArrayList<>();
    final List<Wording<Boolean>> asks = new ArrayList<>();
    final List<Wording<Boolean>> noAsks = new ArrayList<>();
    final Pattern commentEnd;
    final Pattern forward;
    final Pattern reply;
    final Map<String, Pattern> headers = new HashMap<>();
    final List<Wording<String>> networks = new ArrayList<>();
    final Map<NetworkReasonCode, FilingReason> reasonCodes = new HashMap<>();
    final Dates dates;
    final Amounts amounts;

    private final Map<String, Map<String, ZoneId>> zones = new HashMap<>();

    private Patterns(PatternFile file) {
        edition = file.edition();
        dates = new Dates(file);
        domains = List.copyOf(file.amazon().domains());
        relays = List.copyOf(file.amazon().relays());
        names = List.copyOf(file.amazon().names());
        file.senders().forEach(sender -> senders.put(sender.address(), sender.kind()));
        order = id(file.references().order());
        charge = id(file.references().charge());
        dispute = id(file.references().dispute());
        file.languages().forEach(this::add);
        commentEnd = Wording.compile(
                "(?m)^[ \\t*•-]{0,6}(?:" + all(file, PatternFile.Language::commentEnds) + ")(?![\\p{L}\\p{N}])");
        forward = Wording.compile("(?m)^[ \\t>]{0,9}(?:" + all(file, PatternFile.Language::forwards) + ")[ \\t]*$");
        reply = Wording.compile("(?m)^[ \\t]{0,9}(?:" + all(file, PatternFile.Language::replies) + ")[ \\t]*$");
        header(file, "from", PatternFile.Headers::from);
        header(file, "date", PatternFile.Headers::date);
        header(file, "subject", PatternFile.Headers::subject);
        header(file, "other", PatternFile.Headers::other);
        file.networks().forEach((network, texts) -> networks.addAll(Wording.all(network, "", texts)));
        file.reasonCodes().forEach(this::addCodes);
        file.zones().forEach((region, byLanguage) -> zones.put(region, zones(byLanguage)));
        amounts = new Amounts(file);
    }

    /**
     * @throws IOException if it is no pattern file
     * @throws IllegalArgumentException if one of its patterns is wrong
     */
    public static Patterns parse(byte[] yaml) throws IOException {
        try {
            return new Patterns(PatternFile.parse(yaml));
        } catch (NullPointerException e) {
            throw new IOException("a part of it is missing", e);
        }
    }

    public String edition() {
        return edition;
    }

    public List<String> domains() {
        return domains;
    }

    public List<String> relays() {
        return relays;
    }

    public List<String> names() {
        return names;
    }

    /** True if a letter may have to do with Amazon at all; reading it costs more than telling that. */
    public boolean concerns(Letter letter) {
        String words = (letter.subject() + "\n" + letter.from() + "\n" + letter.text()).toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(words::contains)
                || order.matcher(words).find()
                || charge.matcher(words).find()
                || dispute.matcher(words).find();
    }

    /** @param region as in an order reference: "01", "02", "03"; null if no reference tells it */
    ZoneId zone(String region, String language) {
        Map<String, ZoneId> byLanguage = zones.getOrDefault(region == null ? "none" : region, zones.get("none"));
        return byLanguage.getOrDefault(language, byLanguage.get(ANY));
    }

    Set<String> languages() {
        return vocabulary.keySet();
    }

    private void add(String name, PatternFile.Language language) {
        vocabulary.put(name, Wording.all(true, name, language.words()));
        dayFirst.put(name, language.dayFirst());
        decimals.put(name, language.decimal());
        language.kinds().forEach((kind, texts) -> kinds.addAll(Wording.all(kind, name, texts)));
        suspicions.addAll(Wording.all(true, name, language.suspicions()));
        language.stages().forEach((stage, texts) -> stages.addAll(Wording.all(stage, name, texts)));
        language.outcomes().forEach((outcome, texts) -> (outcome == ClaimOutcome.NO_FAULT ? closings : outcomes)
                .addAll(Wording.all(outcome, name, texts)));
        List<String> guarding = new ArrayList<>(language.hedges());
        guarding.addAll(language.negations());
        guards.put(name, Wording.of(true, name, String.join("|", guarding)).pattern());
        language.labels().forEach((label, texts) -> labels.addAll(Wording.all(label, name, texts)));
        language.reasons().forEach((reason, texts) -> reasons.addAll(Wording.all(reason(reason), name, texts)));
        language.disputeTypes().forEach((type, texts) -> disputeTypes.addAll(Wording.all(type, name, texts)));
        language.deadlineLeads().forEach(text -> deadlineLeads.add(dates.leading(name, text)));
        windows.addAll(Wording.all(true, name, language.windows()));
        asks.addAll(Wording.all(true, name, language.asks()));
        noAsks.addAll(Wording.all(true, name, language.noAsks()));
    }

    private void addCodes(String network, Map<String, List<String>> byReason) {
        byReason.forEach((reason, codes) ->
                codes.forEach(code -> reasonCodes.put(new NetworkReasonCode(network, code), reason(reason))));
    }

    private void header(PatternFile file, String name, Function<PatternFile.Headers, List<String>> words) {
        String any = all(file, language -> words.apply(language.headers()));
        headers.put(name, Wording.compile("[ \\t>*_]{0,9}(?:" + any + ")[ *_]{0,3}:[ *_]{0,3}(?<value>[^\\n]*)"));
    }

    private static String all(PatternFile file, Function<PatternFile.Language, List<String>> words) {
        return file.languages().values().stream()
                .flatMap(language -> words.apply(language).stream())
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static Map<String, ZoneId> zones(Map<String, String> byLanguage) {
        return byLanguage.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, zone -> ZoneId.of(zone.getValue())));
    }

    private static FilingReason reason(String name) {
        return FilingReason.find(name)
                .orElseThrow(() -> new IllegalArgumentException("no filing reason of Amazon's: " + name));
    }

    private static Pattern id(String regex) {
        return Pattern.compile("(?<![A-Za-z0-9-])" + regex + "(?![A-Za-z0-9]|-[A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
    }

    /** @return in capitals, as Amazon writes ids */
    static String capitals(String id) {
        return id.toUpperCase(Locale.ROOT);
    }
}
