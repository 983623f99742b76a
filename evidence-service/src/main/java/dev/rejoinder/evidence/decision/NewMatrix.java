package dev.rejoinder.evidence.decision;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.evidence.order.ProductType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A matrix as a merchant writes it. The conditions of a row that are absent or empty let all pass.
 *
 * @param validFrom ISO 8601; now if absent, and never in the past
 */
record NewMatrix(List<NewRow> rows, String validFrom) {

    private static final int MOST_ROWS = 100;

    record NewBand(String currency, String from, String below) {}

    record NewRow(
            List<String> kinds,
            List<String> reasons,
            List<String> productTypes,
            NewBand amount,
            List<String> histories,
            List<String> evidence,
            String action) {}

    /** @param validFrom null for at once */
    record Checked(Matrix matrix, Instant validFrom) {}

    Checked checked(Instant now) {
        Fields fields = new Fields();
        Instant from = fields.time("validFrom", validFrom);
        fields.refuseIf(from != null && from.isBefore(now), "validFrom", "is in the past");
        List<NewRow> given = rows == null ? List.of() : rows;
        fields.refuseIf(given.isEmpty(), "rows", "is required: at least a last row that leaves all to a person");
        fields.refuseIf(given.size() > MOST_ROWS, "rows", "are more than " + MOST_ROWS);
        fields.refuseIfWrong();
        List<MatrixRow> checked = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            checked.add(row("rows[" + i + "]", given.get(i), fields));
        }
        fields.refuseIfWrong();
        Matrix matrix = new Matrix(checked);
        int last = checked.size() - 1;
        fields.refuseIf(
                !checked.get(last).isCatchAll() || checked.get(last).action() != Action.REVIEW,
                "rows[" + last + "]",
                "must be without conditions and REVIEW: what no row foresees is for a person");
        fields.refuseIfWrong();
        DeadRows.in(matrix)
                .forEach(number -> fields.refuse(
                        "rows[" + (number - 1) + "]",
                        "row " + number + " can never match: the rows above it take all it asks for"));
        fields.refuseIfWrong();
        return new Checked(matrix, from);
    }

    private static MatrixRow row(String path, NewRow row, Fields fields) {
        if (row == null) {
            fields.refuse(path, "is empty");
            return null;
        }
        Action action = fields.oneOf(path + ".action", row.action(), Action.class);
        Set<ClaimKind> kinds = names(path + ".kinds", row.kinds(), ClaimKind.class, fields);
        Set<FilingReason> reasons =
                set(path + ".reasons", row.reasons(), FilingReason.class, FilingReason::find, fields);
        Set<ProductType> types = names(path + ".productTypes", row.productTypes(), ProductType.class, fields);
        Set<ShopperHistory> histories = names(path + ".histories", row.histories(), ShopperHistory.class, fields);
        Set<EvidenceStrength> evidence = names(path + ".evidence", row.evidence(), EvidenceStrength.class, fields);
        AmountBand band = row.amount() == null ? null : band(path + ".amount", row.amount(), fields);
        return action == null ? null : new MatrixRow(kinds, reasons, types, band, histories, evidence, action);
    }

    private static AmountBand band(String path, NewBand band, Fields fields) {
        fields.refuseIf(
                band.from() == null && band.below() == null, path, "needs from, below or both: else leave it out");
        BigDecimal from = end(path + ".from", band.from(), band.currency(), fields);
        BigDecimal below = end(path + ".below", band.below(), band.currency(), fields);
        fields.refuseIf(
                from != null && below != null && from.compareTo(below) >= 0,
                path,
                "is empty: from is not less than below");
        return fields.areWrong() ? null : new AmountBand(band.currency(), from, below);
    }

    private static BigDecimal end(String path, String value, String currency, Fields fields) {
        Money money = value == null ? null : fields.money(path, value, currency);
        return money == null ? null : money.value();
    }

    private static <E extends Enum<E>> Set<E> names(String path, List<String> names, Class<E> type, Fields fields) {
        return set(
                path,
                names,
                type,
                name -> EnumSet.allOf(type).stream()
                        .filter(constant -> constant.name().equals(name))
                        .findFirst(),
                fields);
    }

    private static <E extends Enum<E>> Set<E> set(
            String path, List<String> names, Class<E> type, Function<String, Optional<E>> find, Fields fields) {
        Set<E> found = EnumSet.noneOf(type);
        List<String> given = names == null ? List.of() : names;
        for (int i = 0; i < given.size(); i++) {
            String field = path + "[" + i + "]";
            String name = fields.requiredText(field, given.get(i), 100);
            if (name != null) {
                find.apply(name)
                        .ifPresentOrElse(found::add, () -> fields.refuse(field, "is none of " + EnumSet.allOf(type)));
            }
        }
        return found;
    }
}
