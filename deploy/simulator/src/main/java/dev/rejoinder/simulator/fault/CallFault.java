package dev.rejoinder.simulator.fault;

/**
 * What goes wrong with one call.
 *
 * @param status answered at once instead of an answer; 0 for none
 * @param isSilent the connection is closed at once
 * @param isAnswerLost the connection is closed when the call has had its effect
 */
record CallFault(int waitMillis, int status, int retryAfterSeconds, boolean isSilent, boolean isAnswerLost) {

    static final CallFault NONE = new CallFault(0, 0, 0, false, false);

    /** All dice are thrown each time, so that one fault more does not move the others. */
    static CallFault of(Faults faults, Dice dice) {
        boolean silent = dice.hits(faults.unreachable());
        boolean tooMany = dice.hits(faults.http429());
        boolean broken = dice.hits(faults.http5xx());
        boolean brokenForLong = dice.hits(new Share(0.5));
        boolean lost = dice.hits(faults.lostAnswers());
        int wait = dice.hits(faults.slow()) ? faults.slowMillis() : 0;
        int status = tooMany ? 429 : 0;
        if (broken && !tooMany) {
            status = brokenForLong ? 503 : 500;
        }
        return new CallFault(wait, status, tooMany ? faults.retryAfterSeconds() : 0, silent, lost);
    }
}
