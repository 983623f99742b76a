/** How a merchant's packets look: name, address, contact, colour and time zone. */
package dev.rejoinder.evidence.letterhead;
