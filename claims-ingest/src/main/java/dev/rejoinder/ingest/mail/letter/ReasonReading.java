package dev.rejoinder.ingest.mail.letter;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.NetworkReasonCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why the shopper claims: in words, or by the code of a card network, which may name the same reason. */
final class ReasonReading {

    private static final Pattern CODE =
            Pattern.compile("(?<![A-Za-z0-9.])[A-Z]{0,3}[0-9]{1,4}(?:\\.[0-9]{1,2}){0,2}(?![A-Za-z0-9])");
    private static final Pattern VISA_CODE = Pattern.compile("1[0-3]\\.[0-9](?:\\.[0-9])?");

    private record Match(FilingReason reason, int start, int end, Wording<FilingReason> by) {}

    private final Page page;
    private final List<NotTaken> notTaken;

    ReasonReading(Page page, List<NotTaken> notTaken) {
        this.page = page;
        this.notTaken = notTaken;
    }

    Finding<FilingReason> reason(Finding<NetworkReasonCode> code) {
        Candidates<FilingReason> candidates = new Candidates<>("reason");
        for (Labelled labelled : page.labelled(Label.REASON)) {
            add(labelled.value(), sureness(labelled), "label", false, candidates);
        }
        boolean service = false;
        for (Labelled labelled : page.labelled(Label.DISPUTE_TYPE)) {
            service |= addType(labelled, candidates);
        }
        FilingReason byCode = code == null ? null : page.patterns.reasonCodes.get(code.value());
        if (byCode != null) {
            candidates.add(byCode, code.sureness(), new Wording<>(byCode, "", code.pattern(), null), "reason code");
        }
        if (candidates.isEmpty()) {
            add(page.subject, Sureness.SURE, "subject", true, candidates);
        }
        if (candidates.isEmpty() && !service) {
            add(page.text, Sureness.LIKELY, "text", true, candidates);
        }
        return candidates.taken(notTaken);
    }

    Finding<NetworkReasonCode> code() {
        Candidates<NetworkReasonCode> candidates = new Candidates<>("networkReasonCode");
        for (Labelled labelled : page.labelled(Label.REASON_CODE)) {
            Matcher code = CODE.matcher(labelled.value());
            if (!code.find()) {
                continue;
            }
            String value = code.group().toUpperCase(Locale.ROOT);
            String network = network(labelled.value());
            if (network != null) {
                candidates.add(new NetworkReasonCode(network, value), sureness(labelled), labelled.by(), "label");
            } else if (VISA_CODE.matcher(value).matches()) {
                candidates.add(new NetworkReasonCode("visa", value), Sureness.LIKELY, labelled.by(), "label");
            } else {
                notTaken.add(new NotTaken(
                        "networkReasonCode", List.of(value), "The mail does not say of which card network"));
            }
        }
        return candidates.taken(notTaken);
    }

    private String network(String beside) {
        List<String> told = new ArrayList<>();
        told.add(beside);
        page.labelled(Label.CARD_TYPE).forEach(labelled -> told.add(labelled.value()));
        for (String value : told) {
            for (Wording<String> network : page.patterns.networks) {
                if (page.hurried(value, network).find()) {
                    return network.meaning();
                }
            }
        }
        return null;
    }

    /** True if the type leaves the reason open. */
    private boolean addType(Labelled labelled, Candidates<FilingReason> candidates) {
        for (Wording<String> type : page.patterns.disputeTypes) {
            if (page.hurried(labelled.value(), type).find()) {
                if (type.meaning().equals(Patterns.ANY)) {
                    return true;
                }
                FilingReason reason = FilingReason.find(type.meaning()).orElseThrow();
                candidates.add(reason, sureness(labelled), type, "label");
            }
        }
        return false;
    }

    /** Of wordings that overlap the longest counts: "refund not received" is not "not received". */
    private void add(
            CharSequence words, Sureness sureness, String place, boolean guarded, Candidates<FilingReason> candidates) {
        List<Match> matches = new ArrayList<>();
        for (Wording<FilingReason> wording : page.patterns.reasons) {
            Matcher match = page.hurried(words, wording);
            while (match.find()) {
                matches.add(new Match(wording.meaning(), match.start(), match.end(), wording));
            }
        }
        matches.sort(Comparator.comparing((Match match) -> match.end() - match.start())
                .reversed());
        List<Match> longest = new ArrayList<>();
        for (Match match : matches) {
            boolean overlapped =
                    longest.stream().anyMatch(longer -> longer.start() < match.end() && match.start() < longer.end());
            if (!overlapped) {
                longest.add(match);
            }
        }
        boolean named = longest.stream().anyMatch(match -> match.reason() != FilingReason.OTHER);
        for (Match match : longest) {
            boolean counts = !guarded || page.isPlain(words, match.start(), match.end(), match.by());
            if (counts && (match.reason() != FilingReason.OTHER || (!named && !guarded))) {
                candidates.add(match.reason(), sureness, match.by(), place);
            }
        }
    }

    private Sureness sureness(Labelled labelled) {
        return page.isDoubtful(labelled.start()) ? Sureness.LIKELY : Sureness.SURE;
    }
}
