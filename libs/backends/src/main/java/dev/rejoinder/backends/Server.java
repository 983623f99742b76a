package dev.rejoinder.backends;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A program that runs as its own process: what it needs before, how it is started, asked and stopped. */
public interface Server {

    /** Names the log, the process file and the lines a person reads. */
    String name();

    List<Port> ports();

    /** Called before every start, also after a crash: makes what is missing, clears what a killed process left. */
    default void prepare() throws IOException {}

    List<String> command();

    default Map<String, String> environment() {
        return Map.of();
    }

    boolean isReady();

    /** Called once each time the server has become ready. */
    default void whenReady() throws Exception {}

    /** The signal that ends the server in order. */
    default String stopSignal() {
        return "TERM";
    }
}
