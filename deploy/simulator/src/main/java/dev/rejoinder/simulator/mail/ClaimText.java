package dev.rejoinder.simulator.mail;

import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.dispute.Kind;
import dev.rejoinder.simulator.dispute.ReasonCode;
import dev.rejoinder.simulator.mail.ClaimMails.Letter;
import dev.rejoinder.simulator.mail.ClaimMails.Occasion;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a mail about a claim says, as plain text and as HTML with the same words. */
record ClaimText(String subject, String plain, String html) {

    private static final Set<FilingReason> UNAUTHORIZED = Set.of(FilingReason.FRAUDULENT, FilingReason.UNRECOGNIZED);

    static ClaimText of(Dispute claim, Letter letter) {
        MailLanguage language = letter.language();
        String kind = (claim.kind() == Kind.CHARGEBACK ? "chargeback." : "guarantee.")
                + letter.occasion().name().toLowerCase(Locale.ROOT);
        String order = claim.order().chargePermissionId();
        String answer = language.word("answer." + kind).replace("{deadline}", date(claim.deadline(), language));
        Map<String, String> facts = facts(claim, letter);
        return new ClaimText(
                language.word("subject." + kind).replace("{order}", order),
                plain(language, language.word("intro." + kind), facts, answer),
                html(language, language.word("intro." + kind), facts, answer));
    }

    private static Map<String, String> facts(Dispute claim, Letter letter) {
        MailLanguage language = letter.language();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(language.word("label.order"), claim.order().chargePermissionId());
        facts.put(language.word("label.merchantOrder"), claim.order().merchantOrderId());
        if (claim.kind() == Kind.CHARGEBACK) {
            boolean unauthorized = UNAUTHORIZED.contains(claim.filingReason());
            facts.put(language.word("label.transactionDate"), date(claim.order().createdAt(), language));
            facts.put(language.word("label.disputedAmount"), money(claim.amount(), language));
            facts.put(language.word("label.cardType"), "Visa");
            facts.put(
                    language.word("label.disputeType"),
                    language.word(unauthorized ? "disputeType.unauthorized" : "disputeType.service"));
            facts.put(language.word("label.reasonCode"), VisaCode.of(claim.filingReason()));
            facts.put(language.word("label.respondBy"), date(claim.deadline(), language));
            return facts;
        }
        facts.put(language.word("label.orderDate"), date(claim.order().createdAt(), language));
        facts.put(language.word("label.filed"), date(claim.createdAt(), language));
        facts.put(language.word("label.amount"), money(claim.amount(), language));
        facts.put(
                language.word("label.reason"),
                language.word("reason." + claim.filingReason().name()));
        if (letter.occasion() == Occasion.DECIDED) {
            boolean chargeback = claim.status().reasonCode() == ReasonCode.CHARGEBACK_FILED;
            facts.put(
                    language.word("label.decision"),
                    language.word("decision."
                            + (chargeback
                                    ? "chargeback"
                                    : claim.status().resolution().name())));
            return facts;
        }
        facts.put(
                language.word("label.comment"), letter.comment() == null ? language.word("comment") : letter.comment());
        facts.put(language.word("label.respondBy"), date(claim.deadline(), language));
        return facts;
    }

    private static String plain(MailLanguage language, String intro, Map<String, String> facts, String answer) {
        StringBuilder text = new StringBuilder();
        text.append(language.word("greeting")).append("\n\n").append(intro).append("\n\n");
        facts.forEach(
                (label, value) -> text.append(label).append(": ").append(value).append('\n'));
        text.append('\n')
                .append(answer)
                .append("\n\n")
                .append(language.word("closing"))
                .append('\n');
        return text.toString();
    }

    private static String html(MailLanguage language, String intro, Map<String, String> facts, String answer) {
        StringBuilder rows = new StringBuilder();
        facts.forEach((label, value) -> rows.append("<tr><td><b>")
                .append(escaped(label))
                .append(":</b></td><td>")
                .append(escaped(value).replace("\n", "<br>"))
                .append("</td></tr>\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"></head><body>
                <p>%s</p>
                <p>%s</p>
                <table>
                %s</table>
                <p>%s</p>
                <p>%s</p>
                </body></html>
                """
                .formatted(
                        language.tag(),
                        escaped(language.word("greeting")),
                        escaped(intro),
                        rows,
                        escaped(answer),
                        escaped(language.word("closing")));
    }

    private static String money(Money money, MailLanguage language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        Currency currency = Currency.getInstance(money.currency());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        return format.format(money.value());
    }

    private static String date(Instant instant, MailLanguage language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
