package dev.rejoinder.evidence.insight;

import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What came of it all; of the last 90 days if no time is given. */
@Path("/insights")
@RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
class InsightResource {

    private static final String CSV = "text/csv";
    private static final Duration USUAL = Duration.ofDays(90);

    record SummaryView(
            Instant from,
            Instant until,
            Insights.Summary disputes,
            List<Insights.MoneyRow> money,
            List<Insights.Month> months) {}

    record WinRates(Instant from, Instant until, By by, List<WinRate> groups) {}

    record MatrixRows(Instant from, Instant until, List<Insights.RowUse> rows) {}

    private final Insights insights;
    private final Caller caller;
    private final Clock clock;

    InsightResource(Insights insights, Caller caller, Clock clock) {
        this.insights = insights;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("summary")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How many disputes, how many in time, how fast, how much money, how many for a hundred orders")
    public SummaryView summary(@RestQuery String merchantId, @RestQuery String from, @RestQuery String until) {
        Period period = period(merchantId, from, until);
        return new SummaryView(
                period.from(),
                period.until(),
                insights.summary(period),
                insights.money(period),
                insights.months(period));
    }

    @GET
    @Path("win-rates")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How often claims were won, by REASON, KIND, CARRIER or EVIDENCE")
    public WinRates winRates(
            @RestQuery String merchantId, @RestQuery String from, @RestQuery String until, @RestQuery String by) {
        Period period = period(merchantId, from, until);
        By grouping = by(by);
        return new WinRates(period.from(), period.until(), grouping, insights.winRates(period, grouping));
    }

    @GET
    @Path("win-rates")
    @Produces(CSV)
    public String winRatesAsCsv(
            @RestQuery String merchantId, @RestQuery String from, @RestQuery String until, @RestQuery String by) {
        return Csv.write(WinRate.class, insights.winRates(period(merchantId, from, until), by(by)));
    }

    @GET
    @Path("money")
    @Produces(CSV)
    public String moneyAsCsv(@RestQuery String merchantId, @RestQuery String from, @RestQuery String until) {
        return Csv.write(
                Csv.MoneyLine.class,
                insights.money(period(merchantId, from, until)).stream()
                        .map(Csv.MoneyLine::of)
                        .toList());
    }

    @GET
    @Path("months")
    @Produces(CSV)
    public String monthsAsCsv(@RestQuery String merchantId, @RestQuery String from, @RestQuery String until) {
        return Csv.write(Insights.Month.class, insights.months(period(merchantId, from, until)));
    }

    @GET
    @Path("matrix-rows")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What each row of the matrix has decided, given back and won")
    public MatrixRows rows(@RestQuery String merchantId, @RestQuery String from, @RestQuery String until) {
        Period period = period(merchantId, from, until);
        return new MatrixRows(period.from(), period.until(), insights.rows(period));
    }

    private Period period(String merchantId, String from, String until) {
        Fields fields = new Fields();
        Instant end = fields.time("until", until);
        Instant start = fields.time("from", from);
        fields.inOrder(start, "until", end, "is before from");
        fields.refuseIfWrong();
        // Up to and with this moment.
        Instant known = end == null ? clock.instant().plusMillis(1) : end;
        return new Period(caller.scope(merchantId), start == null ? known.minus(USUAL) : start, known);
    }

    private static By by(String name) {
        Fields fields = new Fields();
        By by = name == null ? By.REASON : fields.oneOf("by", name, By.class);
        fields.refuseIfWrong();
        return by;
    }
}
