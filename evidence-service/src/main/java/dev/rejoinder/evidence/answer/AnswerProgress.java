package dev.rejoinder.evidence.answer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the answer has come.
 *
 * @param fileIds Amazon's, by the names of the files it has
 * @param question why Amazon asked, just before it was told; another reason later is another question
 * @param receipt what Amazon said of the dispute when it had the answer; null before
 */
record AnswerProgress(Map<String, String> fileIds, String question, Receipt receipt) {

    static final AnswerProgress NOTHING = new AnswerProgress(Map.of(), null, null);

    /** @param at when it was read */
    record Receipt(Instant at, String amazonState, String amazonReasonCode, Instant amazonUpdatedAt) {}

    AnswerProgress {
        fileIds = Map.copyOf(fileIds);
    }

    AnswerProgress with(String file, String fileId) {
        Map<String, String> more = new LinkedHashMap<>(fileIds);
        more.put(file, fileId);
        return new AnswerProgress(more, question, receipt);
    }

    AnswerProgress with(Receipt nowReceipt) {
        return new AnswerProgress(fileIds, question, nowReceipt);
    }

    AnswerProgress asked(String nowQuestion) {
        return new AnswerProgress(fileIds, nowQuestion, receipt);
    }
}
