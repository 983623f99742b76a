/** What is stored about one shopper, for the person to have. */
package dev.rejoinder.evidence.export;
