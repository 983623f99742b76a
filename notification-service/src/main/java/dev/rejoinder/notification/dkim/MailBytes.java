package dev.rejoinder.notification.dkim;

import java.io.OutputStream;
import java.util.Arrays;

/** Bytes of a mail, of one thread: mails are written byte by byte, and Java's own stream takes a lock for each. */
final class MailBytes extends OutputStream {

    private byte[] bytes;
    private int length;

    MailBytes(int expected) {
        this.bytes = new byte[expected];
    }

    @Override
    public void write(int next) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length + 1);
        }
        bytes[length++] = (byte) next;
    }

    @Override
    public void write(byte[] more, int offset, int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * length, length + count));
        }
        System.arraycopy(more, offset, bytes, length, count);
        length += count;
    }

    boolean isEmpty() {
        return length == 0;
    }

    byte[] all() {
        return Arrays.copyOf(bytes, length);
    }
}
