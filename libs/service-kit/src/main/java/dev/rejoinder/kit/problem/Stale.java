package dev.rejoinder.kit.problem;

/** Somebody else changed what is to be changed, or may have: the caller has not said which version it has seen. */
public class Stale extends Refusal {

    private Stale(int status, String message) {
        super(status, message);
    }

    /** @param what as in "The .. has changed" */
    public static Stale changed(String what) {
        return new Stale(412, "The " + what + " has changed since you read it: read it again and repeat your change");
    }

    public static Stale unread(String what) {
        return new Stale(428, "Send the ETag of the " + what + " you read as If-Match, so nobody's change is lost");
    }

    /**
     * @param ifMatch as the caller sent it; null if it did not
     * @param etag of what there is now
     */
    public static void refuseUnlessSeen(String what, String ifMatch, String etag) {
        if (ifMatch == null) {
            throw unread(what);
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(etag)) {
            throw changed(what);
        }
    }
}
