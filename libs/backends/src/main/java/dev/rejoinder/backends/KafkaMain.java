package dev.rejoinder.backends;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's process: formats its directory at the first start. */
final class KafkaMain {

    private KafkaMain() {}

    public static void main(String[] arguments) throws IOException {
        String configuration = arguments[0];
        if (!isFormatted(configuration)) {
            String[] format = {
                "format",
                "--config",
                configuration,
                "--cluster-id",
                Uuid.randomUuid().toString()
            };
            if (StorageTool.execute(format, System.out) != 0) {
                throw new IOException("Kafka's directory cannot be formatted; see the lines above");
            }
        }
        Kafka.main(arguments);
    }

    private static boolean isFormatted(String configuration) throws IOException {
        Properties settings = new Properties();
        try (FileInputStream input = new FileInputStream(configuration)) {
            settings.load(input);
        }
        return Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"));
    }
}
