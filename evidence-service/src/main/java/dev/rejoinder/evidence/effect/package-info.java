/** What is done outside and cannot be taken back: intent, call, receipt. Knows nothing of what is answered or refunded. */
package dev.rejoinder.evidence.effect;
