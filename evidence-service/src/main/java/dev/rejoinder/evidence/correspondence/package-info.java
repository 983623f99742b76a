/** Mails with the shopper, as evidence: what was said is asked of notification-service, and put into the packet. */
package dev.rejoinder.evidence.correspondence;
