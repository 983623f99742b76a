/** Which orders could be defended if they were claimed against tomorrow. */
package dev.rejoinder.evidence.completeness;
