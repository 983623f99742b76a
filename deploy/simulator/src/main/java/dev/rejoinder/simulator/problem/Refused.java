package dev.rejoinder.simulator.problem;

/** A request to the simulator itself that cannot be done; the message tells the caller what to do. */
public final class Refused extends RuntimeException {

    private final int status;

    private Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    public static Refused badRequest(String message) {
        return new Refused(400, message);
    }

    public static Refused notFound(String message) {
        return new Refused(404, message);
    }

    public static Refused unprocessable(String message) {
        return new Refused(422, message);
    }

    int status() {
        return status;
    }
}
