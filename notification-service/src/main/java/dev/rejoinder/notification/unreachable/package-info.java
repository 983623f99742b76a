/** Tells a shop when one of its addresses can no longer be reached. */
package dev.rejoinder.notification.unreachable;
