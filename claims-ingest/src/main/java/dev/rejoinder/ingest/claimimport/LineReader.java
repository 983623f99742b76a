package dev.rejoinder.ingest.claimimport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.ingest.claimdata.ClaimData;
import dev.rejoinder.ingest.claimimport.Header.Column;
import dev.rejoinder.ingest.json.Field;
import dev.rejoinder.kit.problem.Unprocessable;
import java.util.regex.Pattern;

/** Reads the cells of a line into the members of a form, so that the same rules hold for both. */
final class LineReader {

    /** The ids of Amazon Pay end in what they name: {@code -C} a charge, {@code -B} a dispute. */
    private static final Pattern DISPUTE = Pattern.compile(".*-B[0-9]+");

    private final Header header;

    LineReader(Header header) {
        this.header = header;
    }

    /** @throws Unprocessable naming the field that is wrong */
    ClaimLine read(CsvRows.Row row, LineType type) {
        String[] cells = row.cells();
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("kind", type.name());
        put(data, "amazonOrderReference", header.cell(cells, Column.AMAZON_ORDER_REFERENCE));
        put(data, "merchantOrderId", header.cell(cells, Column.MERCHANT_ORDER_ID));
        String transaction = header.cell(cells, Column.TRANSACTION_ID);
        boolean namesDispute =
                transaction != null && DISPUTE.matcher(transaction).matches();
        String dispute = header.cell(cells, Column.DISPUTE_ID);
        put(data, "chargeId", namesDispute ? null : transaction);
        put(data, "disputeId", dispute == null && namesDispute ? transaction : dispute);
        putReason(data, header.cell(cells, Column.REASON));
        putDay(data, "filedAt", header.cell(cells, Column.FILED_AT));
        putDay(data, "respondBy", header.cell(cells, Column.RESPOND_BY));
        Amount amount = amount(cells);
        if (amount != null) {
            data.putObject("amount")
                    .put("value", amount.money().value().toPlainString())
                    .put("currency", amount.money().currency());
        }
        ClaimDetails details = ClaimData.details(Field.root(data));
        return new ClaimLine(row.line(), details, data, isSettlement() && amount != null && amount.credited());
    }

    /** Null if there is none. */
    Amount amount(String[] cells) {
        String amount = header.cell(cells, Column.AMOUNT);
        try {
            return amount == null ? null : Amount.parse(amount, header.cell(cells, Column.CURRENCY));
        } catch (IllegalArgumentException e) {
            throw Unprocessable.field("amount", e.getMessage());
        }
    }

    /** Its amounts are signed as seen from the merchant's account. */
    private boolean isSettlement() {
        return header.has(Column.SETTLEMENT_ID);
    }

    private static void put(ObjectNode data, String field, String value) {
        if (value != null) {
            data.put(field, value);
        }
    }

    /** Exports have reasons in their own words; only Amazon's filing reasons are taken over. */
    private static void putReason(ObjectNode data, String reason) {
        if (reason != null && FilingReason.find(reason).isPresent()) {
            data.put("reason", reason);
        }
    }

    private static void putDay(ObjectNode data, String field, String day) {
        if (day == null) {
            return;
        }
        try {
            data.put(field, Day.parse(day).toString());
        } catch (IllegalArgumentException e) {
            throw Unprocessable.field(field, e.getMessage());
        }
    }
}
