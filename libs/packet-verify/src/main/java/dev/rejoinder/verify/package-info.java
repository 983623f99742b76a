/** Checks a packet without the system that made it, and without a network. */
package dev.rejoinder.verify;
