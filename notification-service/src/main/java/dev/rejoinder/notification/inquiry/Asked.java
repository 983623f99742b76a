package dev.rejoinder.notification.inquiry;

import java.time.Instant;

/**
 * One mail of an inquiry.
 *
 * @param words null once they are forgotten
 * @param masked whether numbers were taken out of it
 */
record Asked(Inquiry inquiry, Instant arrivedAt, String words, boolean masked, int files) {}
