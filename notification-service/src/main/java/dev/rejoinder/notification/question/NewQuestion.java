package dev.rejoinder.notification.question;

import java.time.Instant;
import java.util.List;

/**
 * What a shopper is to be asked.
 *
 * @param items 1 to 5
 * @param answerBy a day or more from now, and before the dispute has to be answered
 * @param author who asks; the token's name if left out
 */
record NewQuestion(List<Item> items, Instant answerBy, String author) {}
