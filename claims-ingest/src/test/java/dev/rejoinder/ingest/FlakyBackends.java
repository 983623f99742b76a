package dev.rejoinder.ingest;

import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.TcpProxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The usual backends, but the database can be taken away and Kafka never is there. */
public class FlakyBackends extends Backends {

    private TcpProxy database;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        String url = config.get("quarkus.datasource.jdbc.url");
        URI direct = URI.create(url.substring("jdbc:".length()));
        database = new TcpProxy(direct.getHost(), direct.getPort());
        config.put(
                "quarkus.datasource.jdbc.url", url.replace(":" + direct.getPort() + "/", ":" + database.port() + "/"));
        config.put("kafka.bootstrap.servers", "127.0.0.1:1");
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        super.inject(injector);
        injector.injectIntoFields(database, new TestInjector.MatchesType(TcpProxy.class));
    }

    @Override
    public void stop() {
        database.close();
        super.stop();
    }
}
