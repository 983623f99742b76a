package dev.rejoinder.notification.email;

import dev.rejoinder.event.DisputeFact;

/**
 * A fact that tells something new.
 *
 * @param before what was told of the dispute until then; null if nothing was
 */
record News(DisputeFact fact, Told before) {}
