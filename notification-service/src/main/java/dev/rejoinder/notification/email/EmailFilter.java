package dev.rejoinder.notification.email;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which e-mails a list shows; null filters nothing. */
record EmailFilter(String merchantId, UUID disputeId, Status status, boolean withOps) {

    String where() {
        StringBuilder where = new StringBuilder(" where true");
        if (merchantId != null) {
            where.append(" and merchant_id = ?");
        }
        if (disputeId != null) {
            where.append(" and dispute_id = ?");
        }
        if (status != null) {
            where.append(" and status = ?");
        }
        if (!withOps) {
            where.append(" and audience <> 'OPS'");
        }
        return where.toString();
    }

    /** Returns the index of the first parameter after the filter's. */
    int bind(PreparedStatement statement) throws SQLException {
        List<Object> values = new ArrayList<>();
        if (merchantId != null) {
            values.add(merchantId);
        }
        if (disputeId != null) {
            values.add(disputeId);
        }
        if (status != null) {
            values.add(status.name());
        }
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return values.size() + 1;
    }
}
