package dev.rejoinder.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.backends.ServerProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8));
    private Supervisor supervisor;

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void startsAgainWhatDies() throws Exception {
        supervise(FakeServer.idle("backend"), FakeServer.idle("service"));
        supervisor.awaitReady();
        long killed = pid("service");

        kill(killed);

        await().until(() -> pid("service") != killed);
        assertThat(ProcessHandle.of(pid("service"))).get().matches(ProcessHandle::isAlive);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("service").contains("ended with code 137");
    }

    @Test
    void stopsEverything() throws Exception {
        supervise(FakeServer.idle("backend"), FakeServer.idle("service"));
        supervisor.awaitReady();
        long backend = pid("backend");
        long service = pid("service");

        supervisor.stop();

        awaitGone(backend);
        awaitGone(service);
        assertThat(directory.resolve("run")).isEmptyDirectory();
    }

    @Test
    void tellsWhyAServerCannotBeStarted() {
        supervise(FakeServer.idle("backend"), FakeServer.broken("broken"));

        assertThatThrownBy(supervisor::awaitReady)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("broken ended with code")
                .hasMessageContaining("there-is-no-such-program");
    }

    @Test
    void findsWhatAKilledSupervisorLeft() throws Exception {
        FakeServer server = FakeServer.idle("left");
        supervise(server, FakeServer.idle("service"));
        supervisor.awaitReady();
        long pid = pid("left");

        assertThat(ServerProcess.stopLeftover(server, directory)).isTrue();

        awaitGone(pid);
        assertThat(ServerProcess.stopLeftover(FakeServer.idle("never"), directory))
                .isFalse();
    }

    private void supervise(FakeServer backend, FakeServer service) {
        supervisor = new Supervisor(List.of(backend), List.of(service), directory, screen);
        supervisor.start();
    }

    private long pid(String name) throws IOException {
        Path file = directory.resolve("run").resolve(name + ".pid");
        return Files.exists(file) ? Long.parseLong(Files.readAllLines(file).get(0)) : 0;
    }

    /** A process that has ended keeps its number until its parent has asked how. */
    private static void awaitGone(long pid) {
        await().until(() -> ProcessHandle.of(pid).isEmpty());
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
}
