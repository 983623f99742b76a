package dev.rejoinder.local;

import java.util.List;
import java.util.Set;

/**
 * How {@code up} is to run.
 *
 * @param detach leave the system running in the background
 * @param demo play the demo once it is ready
 * @param stop end when the demo has ended, telling by the exit code whether it went well
 * @param reset start with empty data
 */
record Options(boolean detach, boolean demo, boolean stop, boolean reset) {

    private static final Set<String> KNOWN = Set.of("--detach", "--demo", "--stop", "--reset");

    static Options of(List<String> arguments) {
        arguments.stream()
                .filter(argument -> !KNOWN.contains(argument))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new CannotStart(
                            "Unknown option " + unknown + ". Known: --demo, --demo --stop, --detach, --reset.");
                });
        Options options = new Options(
                arguments.contains("--detach"),
                arguments.contains("--demo"),
                arguments.contains("--stop"),
                arguments.contains("--reset"));
        if (options.stop && !options.demo) {
            throw new CannotStart("--stop ends the system after the demo: use it with --demo.");
        }
        if (options.stop && options.detach) {
            throw new CannotStart("--stop and --detach exclude each other.");
        }
        return options;
    }
}
