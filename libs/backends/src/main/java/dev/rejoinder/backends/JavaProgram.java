package dev.rejoinder.backends;

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
            "-XX:TrimNativeHeapInterval=10000",
            // The optimising compiler of 17 takes a core for minutes and 50 MB; two cores and three services have
            // neither.
            "-XX:TieredStopAtLevel=1");

    private JavaProgram() {}

    /** One of our services as its build left it. */
    public static List<String> ofService(Path jar) {
        return ofJar(jar, SMALL_SERVICE);
    }

    /** For a peer that is to run as a service does. */
    public static List<String> serviceOptions() {
        return SMALL_SERVICE;
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
