/** Hears what was said to shoppers and to Amazon; each feature takes from it what concerns it. */
package dev.rejoinder.evidence.conversation;
