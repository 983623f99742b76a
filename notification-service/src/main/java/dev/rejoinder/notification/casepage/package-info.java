/** The page itself, with the form on which a shopper answers what the shop asks. */
package dev.rejoinder.notification.casepage;
