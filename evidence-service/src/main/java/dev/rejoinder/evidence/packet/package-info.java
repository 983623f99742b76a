/**
 * What a packet holds and where it is kept. The content is settled in the transaction that handles a fact; the files made of
 * it are rendered later, when somebody asks for them.
 */
package dev.rejoinder.evidence.packet;
