package dev.rejoinder.notification.profile;

import dev.rejoinder.kit.problem.Refusal;

/** Somebody else changed the profile, or may have: the caller has not said which version is being replaced. */
class StaleProfile extends Refusal {

    private StaleProfile(int status, String message) {
        super(status, message);
    }

    static StaleProfile changedMeanwhile() {
        return new StaleProfile(412, "The profile has changed since you read it: read it again and repeat your change");
    }

    static StaleProfile versionNeeded() {
        return new StaleProfile(428, "Send the ETag of the profile you read as If-Match, so nobody's change is lost");
    }
}
