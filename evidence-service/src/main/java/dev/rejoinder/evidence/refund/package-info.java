/** Money back to the shopper: what it risks, and how it is brought about once. */
package dev.rejoinder.evidence.refund;
