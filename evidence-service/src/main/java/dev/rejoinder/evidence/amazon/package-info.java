/** A merchant's access to Amazon Pay, for answering and refunding. Knows nothing of disputes. */
package dev.rejoinder.evidence.amazon;
