package dev.rejoinder.notification.template;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.Money;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.dispute.Handling.Refund;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that a letter is written from.
 *
 * @param handling nothing for letters that do not tell of it
 * @param changes what is new, for letters about an update
 * @param about what else this very letter tells
 * @param mailId of this very letter, for links that are its reader's alone
 */
public record Situation(
        Dispute dispute,
        Handling handling,
        Profile profile,
        Language language,
        Set<Change> changes,
        Map<String, String> about,
        UUID mailId,
        Instant now) {

    boolean isChargeback() {
        return dispute.kind() == ClaimKind.CHARGEBACK;
    }

    boolean isLate() {
        return !now.isBefore(dispute.deadline().respondBy());
    }

    /** A date that a rule of ours assumes is no date Amazon has set. */
    boolean isDeadlineTold() {
        return dispute.deadline().source() != Deadline.Source.RULE;
    }

    String answerBy() {
        return formats().lastDay(dispute.deadline().respondBy());
    }

    /** Since the shopper has turned to Amazon or the bank; 0 if nobody told when. */
    long daysWaiting() {
        return dispute.filedAt() == null
                ? 0
                : Math.max(0, Duration.between(dispute.filedAt(), now).toDays());
    }

    Formats formats() {
        return new Formats(language, profile.timeZone());
    }

    /** With weekday, time and zone; nothing where the letter is not about such a time. */
    Optional<String> date(String fact) {
        return Optional.ofNullable(about.get(fact)).map(Instant::parse).map(formats()::dateTime);
    }

    /** Null where the amount is not known. */
    String amount() {
        Money amount = dispute.amount();
        return amount == null ? null : formats().money(amount);
    }

    /** What the newest refund gives back; null where none is known. */
    String refunding() {
        return handling.newestRefund().map(Refund::amount).map(formats()::money).orElse(null);
    }

    /** What has gone back through us; null where nothing has. */
    String refunded() {
        return handling.doneRefund().map(Refund::amount).map(formats()::money).orElse(null);
    }

    /** All that Amazon has been told to give back and has taken; null if it is nothing. */
    String givenBack() {
        return handling.refunds().stream()
                .filter(Refund::hasBegun)
                .map(Refund::amount)
                .reduce((first, second) -> new Money(first.value().add(second.value()), first.currency()))
                .map(formats()::money)
                .orElse(null);
    }

    /** Null where the order is not known by any name. */
    String reference() {
        return dispute.reference().map(Plain::line).orElse(null);
    }

    /** Mails of one case are found by the same end of their subject; typists of a search have no unbreakable spaces. */
    String subject(String words) {
        String subject = reference() == null ? words : words + " · " + reference();
        return subject.replace('\u00A0', ' ');
    }
}
