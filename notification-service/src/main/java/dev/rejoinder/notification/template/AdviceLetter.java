package dev.rejoinder.notification.template;

import java.util.List;

/** Which of the shop's settings need attention, the most important first. */
public record AdviceLetter(List<Finding> findings) implements Bulletin {

    /** What we know for sure, the most important first. */
    public enum Finding {
        ADDRESS_BLOCKED,
        ACCOUNT_BROKEN,
        ONE_RECIPIENT,
        ONLY_MAIL,
        NO_HOURS
    }

    @Override
    public Letter letter(BulletinPage page) {
        AdviceWords words = Bundled.words(AdviceWords.class, page.language());
        Section.Builder steps = Section.titled(words.steps_title());
        findings.forEach(finding -> steps.step(words.step(finding)));
        return page.letter(
                words.subject(findings.size()),
                words.preheader(page.profile().name()),
                words.title(findings.size()),
                List.of(words.lead(findings.size()), losesMails() ? words.soon() : words.calm()),
                steps.build());
    }

    private boolean losesMails() {
        return findings.contains(Finding.ADDRESS_BLOCKED) || findings.contains(Finding.ACCOUNT_BROKEN);
    }
}
