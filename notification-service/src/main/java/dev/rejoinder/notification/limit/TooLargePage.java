package dev.rejoinder.notification.limit;

import io.vertx.core.http.HttpServerRequest;

/** Says to people that what they sent is too large. Beans of this type are found by themselves. */
public interface TooLargePage {

    boolean isFor(String path);

    /** HTML, with what it needs set as header of the answer. */
    String answer(HttpServerRequest request);
}
