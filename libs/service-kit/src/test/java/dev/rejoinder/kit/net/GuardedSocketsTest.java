package dev.rejoinder.kit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedSocketsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.1.1",
                "172.16.0.9",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "224.0.0.1",
                "255.255.255.255"
            })
    void knowsWhatIsNotPublic(String address) throws Exception {
        assertThat(GuardedSockets.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "2606:2800:21f::1"})
    void knowsWhatIsPublic(String address) throws Exception {
        assertThat(GuardedSockets.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void makesALineToThisMachineOnlyWhereThatIsAllowed() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket guarded = new GuardedSockets(false).createSocket();
                Socket local = new GuardedSockets(true).createSocket()) {
            var here = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
            assertThatThrownBy(() -> guarded.connect(here, 1_000))
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("not public");
            local.connect(here, 1_000);
            assertThat(local.isConnected()).isTrue();
        }
    }
}
