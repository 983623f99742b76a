/** The versions a packet has had, and what differs between two of them. */
package dev.rejoinder.evidence.version;
