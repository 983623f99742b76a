package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Language;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an e-mail says, in the order it is said; HTML and text show the same letter.
 *
 * @param preheader what a mailbox shows beside the subject
 * @param progress null where there are no stages
 * @param lead the fact and what it means for the reader's money, a sentence each
 */
@TemplateData
record Letter(
        Language language,
        String subject,
        String preheader,
        Look look,
        String title,
        String greeting,
        List<String> lead,
        Progress progress,
        List<Section> sections,
        Section contact,
        List<String> footer) {

    /**
     * Where the matter stands.
     *
     * @param now the stage it is at, counted from 1
     * @param sentence the same in words, for those who do not see the bar
     */
    @TemplateData
    record Progress(List<Stage> stages, int now, String sentence) {

        static Progress of(List<String> labels, int now, Words words) {
            List<Stage> stages = IntStream.rangeClosed(1, labels.size())
                    .mapToObj(number -> new Stage(labels.get(number - 1), number <= now, number == now))
                    .toList();
            return new Progress(stages, now, words.step_of(now, labels.size(), labels.get(now - 1)));
        }

        /** For the text part: {@code [##--]}. */
        public String bar() {
            return "[" + "#".repeat(now) + "-".repeat(stages.size() - now) + "]";
        }
    }

    /** One step on the way to the result. */
    @TemplateData
    record Stage(String label, boolean reached, boolean current) {}
}
