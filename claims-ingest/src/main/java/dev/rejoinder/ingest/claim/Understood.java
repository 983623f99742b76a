package dev.rejoinder.ingest.claim;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What was made of a notice. It is kept with the notice: people look at it, and claims are put together from it again.
 *
 * @param told null if nothing could be read
 * @param notes how sure that is and why, in a shape of the reader's own; null if there is nothing to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Understood(Told told, Object notes) {}
