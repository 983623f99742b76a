/** Real PostgreSQL, Kafka and SMTP/IMAP without Docker, for the local system and for tests. */
package dev.rejoinder.backends;
