package dev.rejoinder.backends;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for programs that run on the same Java as we do. */
public final class JavaProgram {

    /** How a service of ours runs on a small machine: heap and native memory are given back, and too little ends it. */
    private static final List<String> SMALL_SERVICE = List.of(
            "-Xms40m",
            "-Xmx160m",
            "-Xmn48m",
            // What thousands of requests under way keep alive has to fit, or it fills the old generation.
            "-XX:SurvivorRatio=4",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            // Not every update of 17 knows the next one.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=10000");

    /** The optimising compiler of 17 takes a core for minutes and 50 MB; two cores and three services have neither. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private static final String DIRECTIVES = "compiler-directives.json";

    private JavaProgram() {}

    /**
     * One of our services as its build left it. If its module has {@code compiler-directives.json}, that says which few
     * methods the optimising compiler may have; else it has none.
     *
     * @param jar somewhere below {@code <module>/target}
     */
    public static List<String> ofService(Path jar) {
        return ofJar(jar, serviceOptions(jar));
    }

    /** For a peer that is to run as that service does. */
    public static List<String> serviceOptions(Path jar) {
        List<String> options = new ArrayList<>(SMALL_SERVICE);
        Path directives = module(jar).resolve(DIRECTIVES);
        if (Files.exists(directives)) {
            options.add("-XX:+UnlockDiagnosticVMOptions");
            options.add("-XX:CompilerDirectivesFile=" + directives);
        } else {
            options.add(FIRST_COMPILER_ONLY);
        }
        return options;
    }

    private static Path module(Path jar) {
        Path directory = jar.toAbsolutePath().normalize();
        while (!directory.endsWith("target")) {
            directory = directory.getParent();
        }
        return directory.getParent();
    }

    /** A main class from our own class path. */
    public static List<String> ofClass(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = start(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    public static List<String> ofJar(Path jar, List<String> options) {
        List<String> command = start(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static List<String> start(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        return command;
    }
}
