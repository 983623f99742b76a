package dev.rejoinder.bench.mails;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What is left if nothing is looked at, written or signed: one ready mail, again and again. */
final class HandOverAlone {

    /** As many as notification-service has writers. */
    private static final int CONNECTIONS = 3;

    private final int port;

    HandOverAlone(int port) {
        this.port = port;
    }

    double perSecond(String mail, int mails) throws Exception {
        byte[] content = (mail.replace("\r\n.", "\r\n..") + ".\r\n").getBytes(ISO_8859_1);
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(threads.submit(() -> {
                    send(content, mails / CONNECTIONS);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        return mails / ((System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private void send(byte[] content, int times) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream commands = socket.getOutputStream();
            BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            answers.readLine();
            for (int i = 0; i < times; i++) {
                say(commands, answers, "MAIL FROM:<bounce@rejoinder.local>");
                say(commands, answers, "RCPT TO:<shopper@bench.example>");
                say(commands, answers, "DATA");
                commands.write(content);
                commands.flush();
                require(answers.readLine());
            }
        }
    }

    private static void say(OutputStream commands, BufferedReader answers, String command) throws IOException {
        commands.write((command + "\r\n").getBytes(ISO_8859_1));
        commands.flush();
        require(answers.readLine());
    }

    private static void require(String answer) throws IOException {
        if (answer == null || answer.charAt(0) > '3') {
            throw new IOException("The sink answered " + answer);
        }
    }
}
