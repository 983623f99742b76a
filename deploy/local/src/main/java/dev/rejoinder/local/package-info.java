/** The whole system on one machine: starts it, watches over it, and shows it at work. */
package dev.rejoinder.local;
