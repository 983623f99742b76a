package dev.rejoinder.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;

/** A body that is announced and never sent whole: who refuses it need not read it, and the answer is not lost in sending. */
final class HalfSent {

    private static final int STATUS_LINE = 12;

    private HalfSent() {}

    /** @return how the answer begins */
    static String answerTo(String request, String type, String token, int length) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String begun =
                    request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nAuthorization: Bearer "
                            + token + "\r\nContent-Length: " + length + "\r\n\r\nFrom: a@b.example";
            socket.getOutputStream().write(begun.getBytes(UTF_8));
            return new String(socket.getInputStream().readNBytes(STATUS_LINE), UTF_8);
        }
    }
}
