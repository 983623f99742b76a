package dev.rejoinder.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL on a directory that is kept, with every setting that makes a commit durable, and a database per service. */
public final class PostgresBackend implements Server {

    public static final List<String> DATABASES = List.of("claims_ingest", "evidence", "notification");
    public static final String USER = "rejoinder";

    private static final String ADMIN = "postgres";
    private static final String WRONG_PASSWORD = "28P01";
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", Port.HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "1GB"),
            // Fewer checkpoints mean fewer full pages in the log; a crash is still replayed within seconds.
            Map.entry("max_wal_size", "2GB"),
            Map.entry("min_wal_size", "256MB"),
            Map.entry("checkpoint_timeout", "15min"),
            // Our statements are short; compiling them costs more than running them.
            Map.entry("jit", "off"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_line_prefix", "%m [%p] %d "),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private final Path directory;
    private final Path data;
    private final Port port;
    private final String password;

    private Path programs;
    private PostgresUser user;

    public PostgresBackend(Path directory, Port port, String password) {
        this.directory = directory.toAbsolutePath();
        this.data = this.directory.resolve("data");
        this.port = port;
        this.password = password;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<Port> ports() {
        return List.of(port);
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(directory);
        user = PostgresUser.choose();
        programs = PostgresBinaries.unpackedUnder(directory);
        if (Files.exists(data)) {
            new Postmaster(data).clearLeftovers();
            requireOwnVersion();
            return;
        }
        initialise();
    }

    /** Under another name first, so that a half-made directory is never taken for a whole one. */
    private void initialise() throws IOException {
        Path half = directory.resolve("data.initialising");
        Path secret = directory.resolve("password.initialising");
        PostgresBinaries.deleteTree(half);
        Files.createDirectories(half);
        PrivateFiles.write(secret, password);
        user.own(directory);
        Commands.run(user.command(List.of(
                program("initdb"),
                "--pgdata=" + half,
                "--username=" + ADMIN,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8")));
        Files.delete(secret);
        Files.move(half, data);
    }

    private void requireOwnVersion() throws IOException {
        String made = Files.readString(data.resolve("PG_VERSION"), UTF_8).strip();
        String own = Commands.output(List.of(program("postgres"), "--version"))
                .strip()
                .replaceAll("\\D+(\\d+).*", "$1");
        if (!made.equals(own)) {
            throw new IOException(
                    "The data in %s is of PostgreSQL %s, but this is %s. Export it with the old one, or start empty with --reset."
                            .formatted(data, made, own));
        }
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(program("postgres"), "-D", data.toString(), "-p", String.valueOf(port.number())));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return user.command(command);
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect(ADMIN, ADMIN)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new IllegalStateException(
                        "The data in %s was made with another password; bring its keys back, or start empty with --reset."
                                .formatted(data),
                        e);
            }
            return false;
        }
    }

    @Override
    public void whenReady() throws SQLException {
        try (Connection connection = connect(ADMIN, ADMIN);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + USER + "'")) {
                statement.execute("create role " + USER + " login");
            }
            statement.execute("alter role " + USER + " password '" + password.replace("'", "''") + "'");
            for (String database : DATABASES) {
                if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                    statement.execute("create database " + database + " owner " + USER);
                }
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    /** Fast shutdown: TERM would wait for the clients to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Port.HOST, port.number(), database);
    }

    public String password() {
        return password;
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private Connection connect(String database, String as) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?connectTimeout=2&loginTimeout=2", as, password);
    }
}
