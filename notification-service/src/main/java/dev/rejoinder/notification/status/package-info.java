/** Links to the pages on which shoppers see where their case stands: who gets them, and how long they work. */
package dev.rejoinder.notification.status;
