/** How a merchant's packets look: name, address, contact, colour, time zone and language. */
package dev.rejoinder.evidence.letterhead;
