package dev.rejoinder.backends;

import java.util.Optional;

/** Somebody else listens where we want to. */
public class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(Port port, Optional<String> holder) {
        super("Port %d, wanted for %s, is taken%s. Move it with %s=<port>, or all ports with REJOINDER_PORT_OFFSET=100."
                .formatted(
                        port.number(),
                        port.owner(),
                        holder.map(process -> " by " + process).orElse(""),
                        port.variable()));
    }
}
