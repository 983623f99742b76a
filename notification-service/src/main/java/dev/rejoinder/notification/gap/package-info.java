/** Asks a merchant for the evidence that a case still lacks. */
package dev.rejoinder.notification.gap;
