/** Mails to those who run the system: what goes wrong, and how the week was. */
package dev.rejoinder.notification.ops;
