package dev.rejoinder.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBackendTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path directory;

    private final PostgresBackend postgres =
            new PostgresBackend(directory.resolve("postgresql"), Spare.port(), "a password with a ' in it");
    private ServerProcess process;

    @BeforeEach
    void start() throws Exception {
        process = ServerProcess.startAndAwait(postgres, directory, PATIENCE);
    }

    @AfterEach
    void stop() {
        process.close();
    }

    @Test
    void makesEveryCommitDurable() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void makesADatabaseForEachService() throws SQLException {
        for (String database : PostgresBackend.DATABASES) {
            try (Connection connection = DriverManager.getConnection(
                    postgres.jdbcUrl(database), PostgresBackend.USER, postgres.password())) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() throws Exception {
        execute("create table if not exists kept (id int primary key)");
        execute("insert into kept values (7)");

        process.kill();
        process = ServerProcess.startAndAwait(postgres, directory, PATIENCE);

        assertThat(ask("select id from kept")).isEqualTo("7");
    }

    @Test
    void takesADirectoryBackFromAServerWhoseStarterWasKilled() throws Exception {
        ServerProcess orphan = process;

        process = ServerProcess.startAndAwait(postgres, directory, PATIENCE);

        assertThat(orphan.isAlive()).isFalse();
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void startsThoughItsOldProcessIdBelongsToAnotherNow() throws Exception {
        process.kill();
        giveTheOldProcessIdTo(ProcessHandle.current().pid());

        process = ServerProcess.startAndAwait(postgres, directory, PATIENCE);

        assertThat(ask("select 1")).isEqualTo("1");
    }

    private static void giveTheOldProcessIdTo(long pid) throws IOException {
        Path file = directory.resolve("postgresql/data/postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        lines.set(0, String.valueOf(pid));
        Files.write(file, lines);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("claims_ingest"), PostgresBackend.USER, postgres.password());
    }
}
