/** By when to answer, who says so, and what reminds of it. */
package dev.rejoinder.evidence.deadline;
