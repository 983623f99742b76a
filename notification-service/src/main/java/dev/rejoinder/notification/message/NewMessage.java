package dev.rejoinder.notification.message;

import dev.rejoinder.notification.profile.Language;

/**
 * A message to be written to a shopper.
 *
 * @param text plain; what looks like markup is shown as it is
 * @param author who signs; the token's name if left out
 * @param language of the text; the shopper's if left out
 */
record NewMessage(String text, String author, Language language) {}
