package dev.rejoinder.evidence.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How far the answer has come.
 *
 * @param fileIds Amazon's, by the names of the files it has
 * @param question why Amazon asked, just before it was told; another reason later is another question
 * @param receipt what Amazon said of the dispute when it had the answer, or that a mail server has it; null before
 */
public record AnswerProgress(Map<String, String> fileIds, String question, Receipt receipt) {

    public static final AnswerProgress NOTHING = new AnswerProgress(Map.of(), null, null);

    /**
     * @param at when it was read, or the mail was taken over
     * @param emailId of the mail; null if it did not go by mail, and then Amazon has said the rest
     */
    public record Receipt(
            Instant at,
            String amazonState,
            String amazonReasonCode,
            Instant amazonUpdatedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID emailId) {

        public static Receipt ofMail(UUID emailId, Instant at) {
            return new Receipt(at, null, null, null, emailId);
        }
    }

    public AnswerProgress {
        fileIds = Map.copyOf(fileIds);
    }

    AnswerProgress with(String file, String fileId) {
        Map<String, String> more = new LinkedHashMap<>(fileIds);
        more.put(file, fileId);
        return new AnswerProgress(more, question, receipt);
    }

    public AnswerProgress with(Receipt nowReceipt) {
        return new AnswerProgress(fileIds, question, nowReceipt);
    }

    AnswerProgress asked(String nowQuestion) {
        return new AnswerProgress(fileIds, nowQuestion, receipt);
    }
}
