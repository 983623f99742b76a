/** Mails that come by the calendar: what is open today, how a month went, which setting needs attention. */
package dev.rejoinder.notification.overview;
