package dev.rejoinder.bench.world;

import dev.rejoinder.backends.Port;
import dev.rejoinder.backends.Server;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** One of our programs, as its build left it. */
record Service(String name, Port port, List<String> command, Map<String, String> environment) implements Server {

    private static final int OK = 200;
    private static final int TIMEOUT_MILLIS = 2_000;

    @Override
    public List<Port> ports() {
        return List.of(port);
    }

    @Override
    public boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://" + Port.HOST + ":" + port.number() + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }
}
