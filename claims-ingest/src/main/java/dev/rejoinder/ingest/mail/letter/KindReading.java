package dev.rejoinder.ingest.mail.letter;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import java.util.List;
import java.util.regex.Matcher;

/** What a letter is about: the kind of claim, what for, and how it ended if it did. */
final class KindReading {

    private static final String SUBJECT = "subject";
    private static final String TEXT = "text";
    private static final String SENDER = "sender";

    private final Page page;
    private final List<NotTaken> notTaken;

    KindReading(Page page, List<NotTaken> notTaken) {
        this.page = page;
        this.notTaken = notTaken;
    }

    /** The subject goes before the sender: an address that is known for one kind may write about the other as well. */
    Finding<ClaimKind> kind(String from) {
        Candidates<ClaimKind> candidates = new Candidates<>("kind");
        addPlain(page.subject, SUBJECT, Sureness.SURE, page.patterns.kinds, candidates);
        boolean subjectIsSilent = candidates.isEmpty();
        if (subjectIsSilent) {
            page.labelled.stream()
                    .filter(one -> one.label() == Label.DISPUTE_TYPE || one.label() == Label.REASON_CODE)
                    .forEach(one -> candidates.add(ClaimKind.CHARGEBACK, Sureness.LIKELY, one.by(), "label"));
        }
        ClaimKind ofSender = page.patterns.senders.get(from);
        if (ofSender != null && (candidates.isEmpty() || candidates.have(ofSender))) {
            return new Finding<>(ofSender, Sureness.SURE, from, SENDER);
        }
        if (ofSender != null && subjectIsSilent) {
            candidates.add(new Finding<>(ofSender, Sureness.LIKELY, from, SENDER));
        }
        if (candidates.isEmpty()) {
            addPlain(page.text, TEXT, Sureness.LIKELY, page.patterns.kinds, candidates);
        }
        return candidates.taken(notTaken);
    }

    /** The subject says what a mail is for; the text only where the subject does not. */
    Finding<Stage> stage() {
        for (Wording<Stage> wording : page.patterns.stages) {
            if (page.hurried(page.subject, wording).find()) {
                return new Finding<>(wording.meaning(), Sureness.SURE, wording.text(), SUBJECT);
            }
        }
        for (Wording<Stage> wording : page.patterns.stages) {
            Matcher match = page.find(wording);
            while (wording.meaning() != Stage.DECIDED && match.find()) {
                if (page.isPlain(page.text, match.start(), match.end(), wording)) {
                    return new Finding<>(wording.meaning(), Sureness.LIKELY, wording.text(), TEXT);
                }
            }
        }
        return null;
    }

    Finding<ClaimOutcome> outcome(Finding<Stage> stage) {
        Candidates<ClaimOutcome> candidates = new Candidates<>("outcome");
        addOutcomes(page.subject, SUBJECT, Sureness.SURE, candidates);
        if (candidates.isEmpty()) {
            addOutcomes(page.text, TEXT, Sureness.LIKELY, candidates);
        }
        Finding<ClaimOutcome> outcome = candidates.taken(notTaken);
        boolean isForSomethingElse =
                stage != null && stage.sureness() == Sureness.SURE && stage.value() != Stage.DECIDED;
        if (outcome == null || !isForSomethingElse) {
            return outcome;
        }
        notTaken.add(new NotTaken(
                "outcome",
                List.of(outcome.value().name()),
                "The subject says that the claim goes on: " + stage.value()));
        return null;
    }

    /** A mail that says that a claim was closed may say elsewhere for whom. */
    private void addOutcomes(CharSequence words, String place, Sureness sureness, Candidates<ClaimOutcome> candidates) {
        addPlain(words, place, sureness, page.patterns.outcomes, candidates);
        if (candidates.isEmpty()) {
            addPlain(words, place, sureness, page.patterns.closings, candidates);
        }
    }

    private <T> void addPlain(
            CharSequence words, String place, Sureness sureness, List<Wording<T>> wordings, Candidates<T> candidates) {
        for (Wording<T> wording : wordings) {
            Matcher match = page.hurried(words, wording);
            while (match.find()) {
                boolean doubtful = place.equals(TEXT) && page.isDoubtful(match.start());
                if (page.isPlain(words, match.start(), match.end(), wording)
                        && !(doubtful && wording.meaning() instanceof ClaimOutcome)) {
                    candidates.add(wording.meaning(), sureness, wording, place);
                    break;
                }
            }
        }
    }
}
