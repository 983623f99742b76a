package dev.rejoinder.bench.world;

import dev.rejoinder.backends.Port;
import java.util.HashMap;
import java.util.Map;

/** Where each program listens; known before it is there, as programs are told of each other. */
final class Addresses {

    private final Map<String, Port> ports = new HashMap<>();

    Port port(String program) {
        return ports.computeIfAbsent(program, FreePort::of);
    }

    String url(String program) {
        return "http://" + Port.HOST + ":" + port(program).number();
    }
}
