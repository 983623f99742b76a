package dev.rejoinder.notification.casepage;

/**
 * What a page says about what its reader has just done.
 *
 * @param status of HTTP
 * @param notice that it is done, or null
 * @param trouble what has to be mended, or null
 * @param text what the reader had written
 */
record Said(int status, String notice, String trouble, String text) {

    static final Said NOTHING = new Said(200, null, null, "");

    static Said done(String notice) {
        return new Said(200, notice, null, "");
    }

    static Said trouble(int status, String trouble, String text) {
        return new Said(status, null, trouble, text);
    }
}
