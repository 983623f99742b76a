package dev.rejoinder.bench.world;

import java.nio.file.Path;

/** Where the bench's folder and the project's lie. */
public final class Home {

    private Home() {}

    public static Path target() {
        return bench().resolve("target");
    }

    /** What the build of a module left. */
    public static Path service(String module) {
        return sources().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    static Path sources() {
        return bench().getParent().getParent();
    }

    private static Path bench() {
        return Path.of(System.getProperty("bench.home", "deploy/bench"))
                .toAbsolutePath()
                .normalize();
    }
}
