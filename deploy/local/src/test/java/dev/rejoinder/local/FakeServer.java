package dev.rejoinder.local;

import dev.rejoinder.backends.Port;
import dev.rejoinder.backends.Server;
import java.util.List;

/** A process that does nothing until it is told to stop. */
record FakeServer(String name, List<String> command, boolean isReady) implements Server {

    static FakeServer idle(String name) {
        return new FakeServer(name, List.of("sleep", "600"), true);
    }

    static FakeServer broken(String name) {
        return new FakeServer(name, List.of("there-is-no-such-program"), false);
    }

    @Override
    public List<Port> ports() {
        return List.of();
    }
}
