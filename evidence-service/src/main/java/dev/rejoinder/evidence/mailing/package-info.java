/** Answers that leave as mails: notification-service fetches each when it sends it, and tells what came of it. */
package dev.rejoinder.evidence.mailing;
