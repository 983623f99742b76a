package dev.rejoinder.backends;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void namesATakenPortItsHolderAndTheWayToMoveIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Port port = new Port("PostgreSQL", taken.getLocalPort(), "REJOINDER_POSTGRES_PORT");

            assertThatThrownBy(port::requireFree)
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", wanted for PostgreSQL")
                    .hasMessageContaining(
                            "by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("REJOINDER_POSTGRES_PORT=<port>")
                    .hasMessageContaining("REJOINDER_PORT_OFFSET=100");
        }
    }
}
