package dev.rejoinder.backends;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Map.entry;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.AppInfoParser;

/** One Kafka broker that is its own controller, on a directory that is kept, with the topics of the event contract. */
public final class KafkaBackend implements Server {

    private static final int PARTITIONS = 12;
    private static final long TOPICS_SECONDS = 30;

    /**
     * How long facts stay. Claims carry a shopper's name, and so may what could not be handled. Erasures carry nothing of the
     * kind, and whoever restores a backup, however old, has to hear of those since.
     */
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            entry("rejoinder.claims", 14),
            entry("rejoinder.disputes", 90),
            entry("rejoinder.conversations", 90),
            entry("rejoinder.erasures", 3_650),
            entry("rejoinder.claims.evidence-service.dead", 14),
            entry("rejoinder.claims.notification-service.dead", 14),
            entry("rejoinder.disputes.notification-service.dead", 14),
            entry("rejoinder.conversations.evidence-service.dead", 14),
            entry("rejoinder.erasures.claims-ingest.dead", 14),
            entry("rejoinder.erasures.evidence-service.dead", 14),
            entry("rejoinder.erasures.notification-service.dead", 14));

    private final Path directory;
    private final Path log;
    private final Port port;
    private final Port controllerPort;

    public KafkaBackend(Path directory, Port port, Port controllerPort) {
        this.directory = directory.toAbsolutePath();
        this.log = this.directory.resolve("log");
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Port> ports() {
        return List.of(port, controllerPort);
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(log);
        new KafkaVersion(directory.resolve("version")).requireNoNewer(AppInfoParser.getVersion());
        try (Writer writer = Files.newBufferedWriter(configuration(), ISO_8859_1)) {
            settings().store(writer, "Written at each start");
        }
    }

    @Override
    public List<String> command() {
        return JavaProgram.ofClass(
                KafkaMain.class,
                List.of(
                        "-Xmx256m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX"),
                List.of(configuration().toString()));
    }

    @Override
    public boolean isReady() {
        return port.answers();
    }

    @Override
    public void whenReady() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            Set<String> known = admin.listTopics().names().get(TOPICS_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = new ArrayList<>();
            DAYS.forEach((topic, days) -> {
                if (!known.contains(topic)) {
                    missing.add(topic(topic, days));
                }
            });
            admin.createTopics(missing).all().get(TOPICS_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static NewTopic topic(String name, int days) {
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(TimeUnit.DAYS.toMillis(days))));
    }

    public String bootstrapServers() {
        return Port.HOST + ":" + port.number();
    }

    private Path configuration() {
        return directory.resolve("server.properties");
    }

    private Properties settings() {
        Map<String, String> settings = Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                // Named here and not in the data, so that the ports can be moved later.
                Map.entry("controller.quorum.voters", "1@%s:%d".formatted(Port.HOST, controllerPort.number())),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d"
                                .formatted(Port.HOST, port.number(), controllerPort.number())),
                Map.entry("advertised.listeners", "PLAINTEXT://" + bootstrapServers()),
                Map.entry("log.dirs", log.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("num.partitions", String.valueOf(PARTITIONS)),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Consumers of one machine come at once; waiting for more only delays the first record.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // A killed broker comes back when its old session is over.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // The default takes half of the heap.
                Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024)));
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    static Set<String> topics() {
        return DAYS.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }
}
