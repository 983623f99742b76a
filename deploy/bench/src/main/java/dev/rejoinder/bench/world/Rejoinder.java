package dev.rejoinder.bench.world;

import dev.rejoinder.backends.JavaProgram;
import dev.rejoinder.backends.Port;
import dev.rejoinder.bench.load.Loopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The whole system in processes of its own, as built, on free ports and an empty directory. */
public final class Rejoinder implements AutoCloseable {

    private static final String PRODUCT = "target/quarkus-app/quarkus-run.jar";
    private static final int NO_MAILS = 1;

    /** It stands for Amazon, which is not what is measured: nothing holds it back. */
    private static final List<String> UNBOUNDED = List.of("-Xmx768m");

    private final Path directory;
    private final Path certificates;
    private final Stores stores;
    private final Tokens tokens;
    private final Addresses addresses = new Addresses();
    private final Guarded ingest;
    private final Guarded evidence;
    private final Guarded notification;
    private final Guarded simulator;

    /**
     * Starts nothing yet.
     *
     * @param smtpPort where notification-service sends its mails
     */
    public Rejoinder(Path directory, int smtpPort) throws IOException {
        this(directory, smtpPort, PRODUCT);
    }

    /**
     * With a simulated Amazon Pay, and without mails. Settings are environment variables.
     *
     * @param simulatorSettings of the simulator
     * @param ingestSettings of claims-ingest
     */
    public static Rejoinder withAmazonPay(
            Path directory, Map<String, String> simulatorSettings, Map<String, String> ingestSettings)
            throws IOException {
        return new Rejoinder(directory, NO_MAILS, PRODUCT, simulatorSettings, ingestSettings, Map.of(), Map.of());
    }

    /**
     * With a simulated Amazon Pay, which evidence-service answers and refunds through.
     *
     * @param evidenceSettings of evidence-service
     */
    public static Rejoinder answering(
            Path directory, Map<String, String> simulatorSettings, Map<String, String> evidenceSettings)
            throws IOException {
        return new Rejoinder(directory, NO_MAILS, PRODUCT, simulatorSettings, Map.of(), evidenceSettings, Map.of());
    }

    /**
     * With settings for how mails leave.
     *
     * @param notificationSettings of notification-service
     */
    public static Rejoinder mailing(Path directory, int smtpPort, Map<String, String> notificationSettings)
            throws IOException {
        return new Rejoinder(directory, smtpPort, PRODUCT, Map.of(), Map.of(), Map.of(), notificationSettings);
    }

    /** With another build of claims-ingest. */
    public Rejoinder(Path directory, int smtpPort, String ingestJar) throws IOException {
        this(directory, smtpPort, ingestJar, Map.of(), Map.of(), Map.of(), Map.of());
    }

    private Rejoinder(
            Path directory,
            int smtpPort,
            String ingestJar,
            Map<String, String> simulatorSettings,
            Map<String, String> ingestSettings,
            Map<String, String> evidenceSettings,
            Map<String, String> notificationSettings)
            throws IOException {
        this.directory = directory;
        this.certificates = Files.createDirectories(directory.resolve("certificates"));
        this.stores = new Stores(directory);
        this.tokens = new Tokens(directory);
        this.simulator = simulator(simulatorSettings);
        Settings settings = new Settings(addresses, tokens, certificates);
        this.ingest = service("claims-ingest", ingestJar, "claims_ingest", settings.ofIngest(ingestSettings));
        this.evidence = service("evidence-service", PRODUCT, "evidence", settings.ofEvidence(evidenceSettings));
        this.notification = service(
                "notification-service",
                PRODUCT,
                "notification",
                settings.ofNotification(smtpPort, notificationSettings));
    }

    public void start() throws InterruptedException {
        stores.start();
        services().forEach(Guarded::startOnly);
        for (Guarded service : services()) {
            service.awaitReady();
        }
    }

    /** What notices of Amazon need: claims-ingest, and Amazon. */
    public void startWithAmazonPay() throws InterruptedException {
        stores.start();
        simulator.start();
        ingest.start();
    }

    /** What answering Amazon needs. */
    public void startAnswering() throws InterruptedException {
        startWithAmazonPay();
        evidence.start();
    }

    /** What looking at disputes needs. */
    public void startEvidence() throws InterruptedException {
        stores.start();
        evidence.start();
    }

    public Stores stores() {
        return stores;
    }

    public Guarded ingest() {
        return ingest;
    }

    public Guarded evidence() {
        return evidence;
    }

    public Guarded notification() {
        return notification;
    }

    public Guarded simulator() {
        return simulator;
    }

    /** The certificates of who signs notices as Amazon does. */
    public Path certificates() {
        return certificates;
    }

    public List<Guarded> services() {
        return List.of(ingest, evidence, notification);
    }

    public Api ingestApi() {
        return new Api(addresses.url("claims-ingest"), tokens.ops());
    }

    public Api evidenceApi() {
        return new Api(addresses.url("evidence-service"), tokens.ops());
    }

    public Api notificationApi() {
        return new Api(addresses.url("notification-service"), tokens.ops());
    }

    /** The simulator asks for no token. */
    public Api simulatorApi() {
        return new Api(addresses.url("simulator"), "");
    }

    public String simulatorAddress() {
        return addresses.url("simulator");
    }

    public Loopback ingestAddress() {
        return Loopback.port(addresses.port("claims-ingest").number());
    }

    private Guarded service(String name, String jar, String database, Map<String, String> own) {
        Port port = addresses.port(name);
        Map<String, String> environment = new HashMap<>(own);
        environment.put("QUARKUS_HTTP_HOST", Port.HOST);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port.number()));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", stores.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", stores.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", stores.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", stores.brokers());
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", tokens.publicKey().toUri().toString());
        environment.put("REJOINDER_LOCAL", "true");
        environment.put("MALLOC_ARENA_MAX", "2");
        Path built = Home.sources().resolve(name).resolve(jar);
        return new Guarded(new Service(name, port, JavaProgram.ofService(built), environment), directory);
    }

    private Guarded simulator(Map<String, String> settings) {
        Port port = addresses.port("simulator");
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port.number()));
        environment.put("SIMULATOR_CERTIFICATES_DIRECTORY", certificates.toString());
        environment.put("MALLOC_ARENA_MAX", "2");
        Path jar = Home.sources().resolve("deploy/simulator").resolve(PRODUCT);
        return new Guarded(new Service("simulator", port, JavaProgram.ofJar(jar, UNBOUNDED), environment), directory);
    }

    @Override
    public void close() {
        Stream.of(ingest, evidence, notification, simulator).parallel().forEach(Guarded::close);
        stores.close();
    }
}
