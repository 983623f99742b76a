package dev.rejoinder.ingest.claimview;

import java.util.List;

/**
 * A field of which different things were told.
 *
 * @param counts what the claim goes by
 * @param outranked what else was told, each differing word of each sender once; the newest first
 */
record Contradiction(String field, StatedView counts, List<StatedView> outranked) {}
