package dev.rejoinder.ingest.lookup;

import dev.rejoinder.ingest.claim.KnownDispute;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.notice.Journal.ToAsk;
import java.time.Instant;
import java.util.List;

/**
 * What Amazon is to be asked, once for all notices that wait for the same.
 *
 * @param asked what the notices say by themselves: a {@link Reading.Ask} or {@link Reading.AskForOrder}
 * @param known what need not be asked for again; null if nothing is known
 * @param until when the lease ends: from then on somebody else may ask
 */
record Question(String merchantId, Reading asked, List<ToAsk> waiting, KnownDispute known, Instant until) {

    Question {
        waiting = List.copyOf(waiting);
    }
}
