package dev.rejoinder.ingest.lookup;

import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.notice.Journal.ToAsk;
import java.util.List;

/** Amazon's answer to a question. */
record Heard(Question question, Answer<Told> answer) {

    String merchantId() {
        return question.merchantId();
    }

    Reading asked() {
        return question.asked();
    }

    List<ToAsk> waiting() {
        return question.waiting();
    }
}
