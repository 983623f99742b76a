package dev.rejoinder.bench.load;

/** Told of every answer, on the generator's thread. */
public interface Answers {

    /** The status where the connection broke before an answer came. */
    int BROKEN = 0;

    /**
     * One request is over.
     *
     * @param dueNanos when it was meant to be sent
     * @param answeredNanos when its answer was complete
     */
    void answered(int number, int status, long dueNanos, long answeredNanos);
}
