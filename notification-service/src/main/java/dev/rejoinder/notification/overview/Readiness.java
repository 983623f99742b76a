package dev.rejoinder.notification.overview;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.account.MailAccounts;
import dev.rejoinder.notification.bounce.Suppressions;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Recipient;
import dev.rejoinder.notification.template.AdviceLetter.Finding;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What of a merchant's settings needs attention, as far as we know for sure. */
@ApplicationScoped
class Readiness {

    static final String FINDINGS = "findings";

    private static final String TOLD =
            """
            select about ->> 'findings' as findings from email
            where merchant_id = ? and template = ? and recipient = ? and status in ('QUEUED', 'UNKNOWN', 'SENT')
            order by queued_at desc limit 1
            """;

    private final MailAccounts accounts;
    private final Suppressions suppressions;
    private final Sql sql;

    Readiness(MailAccounts accounts, Suppressions suppressions, Sql sql) {
        this.accounts = accounts;
        this.suppressions = suppressions;
        this.sql = sql;
    }

    /** All there is, if something of it has not been told this recipient in the newest mail; else nothing. */
    List<String> news(String merchantId, String address, Profile profile) {
        List<String> found =
                findings(merchantId, profile).stream().map(Finding::name).toList();
        List<String> told = sql.first(
                        TOLD, row -> row.text("findings"), merchantId, Template.MERCHANT_ADVICE.wireName(), address)
                .map(names -> Arrays.asList(names.split(",")))
                .orElse(List.of());
        return told.containsAll(found) ? List.of() : found;
    }

    Set<Finding> findings(String merchantId, Profile profile) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        boolean blocked = Stream.concat(
                        profile.claimRecipients().stream().map(Recipient::email),
                        Stream.of(profile.contact().email()))
                .anyMatch(address -> suppressions.reason(merchantId, address).isPresent());
        if (blocked) {
            found.add(Finding.ADDRESS_BLOCKED);
        }
        if (accounts.isBroken(merchantId)) {
            found.add(Finding.ACCOUNT_BROKEN);
        }
        if (profile.claimRecipients().size() == 1) {
            found.add(Finding.ONE_RECIPIENT);
        }
        if (profile.contact().phone() == null && profile.contact().url() == null) {
            found.add(Finding.ONLY_MAIL);
        }
        if (profile.hours() == null) {
            found.add(Finding.NO_HOURS);
        }
        return found;
    }
}
