package dev.rejoinder.notification.dispute;

import dev.rejoinder.event.Money;
import java.util.List;

/** What came of the disputes that were opened within some time, as evidence-service tells it now. */
public record Insight(Disputes disputes, List<MoneyRow> money, List<WinRate> byKind) {

    /**
     * @param onTime of those that needed an answer, the share that had it before the deadline; null if none did
     * @param hoursToAnswer half of the answers took less; null if there is none
     */
    public record Disputes(long disputes, long answered, long refunded, Double onTime, Double hoursToAnswer) {}

    public record MoneyRow(Money won, Money lost, Money open, Money refunded) {}

    /** @param group the kind of claim */
    public record WinRate(String group, long won, long lost) {}
}
