package dev.rejoinder.bench.outbox;

import org.flywaydb.core.Flyway;

/** The kit's tables in an empty database, made by the kit's own migrations. */
final class OutboxTable {

    private final String url;
    private final String user;
    private final String password;

    OutboxTable(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    void create() {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/kit")
                .load()
                .migrate();
    }
}
