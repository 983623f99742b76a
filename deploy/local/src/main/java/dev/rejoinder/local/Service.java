package dev.rejoinder.local;

import dev.rejoinder.backends.JavaProgram;
import dev.rejoinder.backends.Port;
import dev.rejoinder.backends.Server;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of our services, as its build left it. */
record Service(String name, Port port, Path jar, Map<String, String> environment) implements Server {

    private static final int OK = 200;
    private static final int TIMEOUT_MILLIS = 2_000;

    @Override
    public List<Port> ports() {
        return List.of(port);
    }

    @Override
    public List<String> command() {
        return JavaProgram.ofService(jar);
    }

    @Override
    public boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(url() + "/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    String url() {
        return "http://" + Port.HOST + ":" + port.number();
    }
}
