package dev.rejoinder.bench.lists;

import dev.rejoinder.bench.world.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills evidence-service's tables with what years would bring. */
final class Filling {

    /** Has this many of the disputes, or all if there are fewer; the others share the rest among a hundred. */
    static final int OF_THE_BIG_ONE = 100_000;

    static final String BIG = "m-big";
    static final String OTHER = "m-7";

    private static final String MERCHANT =
            "case when n <= " + OF_THE_BIG_ONE + " then '" + BIG + "' else 'm-' || n % 100 end";
    private static final String REFERENCE =
            "'P02-' || lpad((n / 10000000)::text, 7, '0') || '-' || lpad((n % 10000000)::text, 7, '0')";

    private static final String ORDERS =
            """
            insert into orders (merchant_id, order_id, amazon_order_reference, charge_id, placed_at, product_type, total_value,
                                total_currency, items, shopper, delivery_address, policy_version, stored_at)
            select %s, 'R-' || n, %s, %s || '-C000001', timestamptz '2026-11-01' - n * interval '6 seconds', 'PHYSICAL', 54.50,
                'EUR', '[{"sku": "K-11", "title": "Kettle", "quantity": 1, "price": {"value": "54.50", "currency": "EUR"}}]',
                '{"name": "Jana Vogt", "email": "jana@example.com", "language": "de"}',
                '{"name": "Jana Vogt", "line1": "Hauptstr. 5", "postalCode": "10115", "city": "Berlin", "country": "DE"}',
                '2026-03', now()
            from generate_series(1, %d) as n
            """;
    private static final String SHIPMENTS =
            """
            insert into shipment (merchant_id, order_id, shipment_id, carrier, tracking_number, shipped_at, delivered_at,
                                  signed_by, scans, stored_at)
            select %s, 'R-' || n, '1', 'DHL', '00340433836442636597', timestamptz '2026-10-01',
                case when n %% 3 > 0 then timestamptz '2026-10-03' end, case when n %% 3 = 2 then 'Vogt' end, '[]', now()
            from generate_series(1, %d) as n
            """;
    private static final String DISPUTES =
            """
            insert into dispute (id, merchant_id, version, edition, packet_version, claim_version, claim, amazon_order_reference,
                                 charge_id, order_id, order_chosen, state, outcome, respond_by, deadline_source, answer_by,
                                 shopper_key, has, lacks, opened_at, updated_at)
            select md5('dispute ' || n)::uuid, %1$s, 1, 1, 1, 1,
                json_build_object('kind', case when n %% 4 = 0 then 'A_TO_Z' else 'CHARGEBACK' end,
                    'references', json_build_object('amazonOrderReference', %2$s, 'chargeId', %2$s || '-C000001'),
                    'reason', case when n %% 5 = 0 then 'Fraudulent' else 'ProductNotReceived' end,
                    'amount', json_build_object('value', (10 + n %% 190)::text || '.50', 'currency', 'EUR'),
                    'lacksDetails', false, 'toldBy', 'AMAZON_API'),
                %2$s, %2$s || '-C000001', 'R-' || n, false,
                case when n %% 5 = 0 then 'NEEDS_DECISION' else 'CLOSED' end,
                case when n %% 5 = 0 then null when n %% 2 = 0 then 'WON' else 'LOST' end,
                timestamptz '2030-01-01', 'AMAZON_API', timestamptz '2029-12-31', md5('shopper ' || n / 2),
                array['ORDER_RECORD'], array[]::text[], timestamptz '2026-11-01' - n * interval '30 seconds',
                timestamptz '2026-11-01' - n * interval '30 seconds'
            from generate_series(1, %3$d) as n
            """;

    private Filling() {}

    static void fill(Stores stores, int disputes, int orders) throws SQLException {
        try (Connection database = stores.connect("evidence");
                Statement statement = database.createStatement()) {
            // What is measured is reading; a crash while filling would end the bench anyway.
            statement.execute("set synchronous_commit = off");
            statement.execute(ORDERS.formatted(MERCHANT, REFERENCE, REFERENCE, orders));
            statement.execute(SHIPMENTS.formatted(MERCHANT, disputes));
            statement.execute(DISPUTES.formatted(MERCHANT, REFERENCE, disputes));
            statement.execute("vacuum analyze");
        }
    }
}
