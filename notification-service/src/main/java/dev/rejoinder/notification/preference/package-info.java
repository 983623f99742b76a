/** Which mails a merchant's people want, and what they are told when that changes. */
package dev.rejoinder.notification.preference;
