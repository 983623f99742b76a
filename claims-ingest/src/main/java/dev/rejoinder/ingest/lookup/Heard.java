package dev.rejoinder.ingest.lookup;

import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.notice.Journal.ToAsk;
import java.util.List;

/**
 * Amazon's answer to a question, and the notices that wait for it.
 *
 * @param told as much as the notices say by themselves
 */
record Heard(List<ToAsk> waiting, Told told, Answer<Told> answer) {

    String merchantId() {
        return waiting.get(0).notice().merchantId();
    }
}
