/** Does what was decided, as far as the merchant allows it, and asks a person in time for everything else. */
package dev.rejoinder.evidence.automation;
