package dev.rejoinder.local;

import dev.rejoinder.backends.Port;
import dev.rejoinder.backends.Server;
import dev.rejoinder.backends.ServerProcess;
import dev.rejoinder.local.demo.Demo;
import dev.rejoinder.local.demo.Doors;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the system until it is told to stop. */
final class Up {

    private final Place place;
    private final Map<String, String> environment;
    private final Screen screen;

    Up(Place place, Map<String, String> environment, Screen screen) {
        this.place = place;
        this.environment = environment;
        this.screen = screen;
    }

    int run(Options options) throws Exception {
        try (UpLock lock = UpLock.tryTake(place.lockFile())) {
            if (!lock.isTaken()) {
                return joinRunning(options);
            }
            if (!options.detach()) {
                return runHere(options);
            }
        }
        new Background(place, screen).start(options);
        return options.demo() ? demo(Ports.load(place.portsFile())) : 0;
    }

    /** A demo may be played on a system that runs already. */
    private int joinRunning(Options options) throws Exception {
        if (options.reset() || options.stop()) {
            throw new CannotStart("It is running already. Stop it first: deploy/local/down");
        }
        if (!Files.exists(place.readyFile())) {
            throw new CannotStart("It is running already, and not ready. See deploy/local/status");
        }
        if (options.demo()) {
            return demo(Ports.load(place.portsFile()));
        }
        new Status(place, screen).run();
        screen.say("\nIt is running already. Stop it with deploy/local/down");
        return 0;
    }

    private int runHere(Options options) throws Exception {
        long start = System.nanoTime();
        Ports ports = Ports.of(environment);
        stopLeftovers(new LocalSystem(place, ports));
        if (options.reset()) {
            place.reset();
            screen.say("Starting with empty data.");
        }
        LocalSystem system = new LocalSystem(place, ports);
        requireStartable(system, ports);
        screen.say("Rejoinder is starting, data in %s".formatted(place.data()));
        ports.save(place.portsFile());
        place.upFile().write(ProcessHandle.current());
        new ServiceToken(new Keys(place.keys()), Clock.systemUTC()).keepFresh();
        Supervisor supervisor = new Supervisor(system.backends(), system.services(), place.data(), screen);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));
        supervisor.start();
        supervisor.awaitReady();
        screen.say("Ready after %.1f s."
                .formatted(Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0));
        new Welcome(place, ports, screen).show();
        Files.writeString(place.readyFile(), "");
        if (options.demo()) {
            int code = demo(ports);
            if (options.stop()) {
                return code;
            }
        }
        screen.say("\nCtrl-C or deploy/local/down stops everything; the data stays.");
        new CountDownLatch(1).await();
        return 0;
    }

    private void stopLeftovers(LocalSystem system) throws IOException {
        for (Server server : system.inStopOrder()) {
            if (ServerProcess.stopLeftover(server, place.data())) {
                screen.say("Stopped %s, which was left over from an earlier start.".formatted(server.name()));
            }
        }
        Files.deleteIfExists(place.readyFile());
    }

    private void requireStartable(LocalSystem system, Ports ports) throws IOException {
        for (Service service : system.services()) {
            if (!Files.exists(service.jar())) {
                throw new CannotStart(service.name() + " is not built: " + service.jar() + " is missing");
            }
        }
        ports.requireFree();
    }

    private int demo(Ports ports) throws Exception {
        Keys keys = new Keys(place.keys());
        TokenIssuer issuer = new TokenIssuer(keys.tokenPrivateKey(), Clock.systemUTC());
        Doors doors = new Doors(
                url(ports.claimsIngest()),
                url(ports.evidence()),
                url(ports.notification()),
                url(ports.simulator()),
                issuer::merchant,
                ports.smtp().number(),
                place.mail(),
                place.demo());
        return new Demo(doors, screen::say).play();
    }

    private static String url(Port port) {
        return "http://" + Port.HOST + ":" + port.number();
    }

    private void stop(Supervisor supervisor) {
        try {
            screen.say("\nStopping ..");
            Files.deleteIfExists(place.readyFile());
            supervisor.stop();
            place.upFile().delete();
            screen.say("Stopped.");
        } catch (IOException e) {
            screen.say("Not everything could be stopped: %s".formatted(e));
        }
    }
}
