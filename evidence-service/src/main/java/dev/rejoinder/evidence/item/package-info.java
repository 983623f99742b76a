/** Evidence that a merchant gives for one dispute, beyond what its orders tell. */
package dev.rejoinder.evidence.item;
