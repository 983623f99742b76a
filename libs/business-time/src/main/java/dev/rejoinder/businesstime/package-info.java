/** When people work: days without weekends and holidays, and the hours in which a shop is open. */
package dev.rejoinder.businesstime;
