package dev.rejoinder.backends;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for programs that run on the same Java as we do. */
public final class JavaProgram {

    private JavaProgram() {}

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
