package dev.rejoinder.simulator.problem;

/** The body of an error answer of the simulator's own endpoints, after RFC 9457. */
record Problem(String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";
}
