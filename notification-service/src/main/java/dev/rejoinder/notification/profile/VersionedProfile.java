package dev.rejoinder.notification.profile;

/** A profile as stored; the version grows with each change. */
record VersionedProfile(long version, Profile profile) {

    String etag() {
        return "\"" + version + "\"";
    }
}
