package dev.rejoinder.ingest.lookup;

import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.notice.Journal.ToAsk;
import java.util.List;

/**
 * Amazon's answer to a question, and the notices that wait for it.
 *
 * @param asked what the notices say by themselves: a {@link Reading.Ask} or {@link Reading.AskForOrder}
 */
record Heard(List<ToAsk> waiting, Reading asked, Answer<Told> answer) {

    String merchantId() {
        return waiting.get(0).notice().merchantId();
    }
}
