/** Plays real claims through the front doors of a running system, and keeps what came of them. */
package dev.rejoinder.local.demo;
