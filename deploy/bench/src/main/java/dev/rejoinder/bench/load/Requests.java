package dev.rejoinder.bench.load;

import java.nio.ByteBuffer;

/** Requests made before the run, so that making them costs the server no time. */
public interface Requests {

    int count();

    /** Appends the whole request, request line to body. */
    void write(int number, ByteBuffer target);
}
