package dev.rejoinder.notification.template;

import dev.rejoinder.notification.picture.Picture;
import dev.rejoinder.notification.profile.Language;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an e-mail says, in the order it is said; HTML and text show the same letter.
 *
 * @param preheader what a mailbox shows beside the subject
 * @param progress null where there are no stages
 * @param lead the fact and what it means for the reader's money, a sentence each
 * @param sections the first link among them is the mail's one button
 * @param wayOut what ends such mails, or null
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
        List<String> footer,
        Pictures pictures,
        Help help,
        Section.Link wayOut) {

    Letter {
        sections = withOneButton(sections);
    }

    /** As its writer leaves it: without pictures, and without articles to read on. */
    Letter(
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
        this(
                language,
                subject,
                preheader,
                look,
                title,
                greeting,
                lead,
                progress,
                sections,
                contact,
                footer,
                Pictures.NONE,
                Help.NONE,
                null);
    }

    Letter with(Pictures shown, Help articles) {
        return new Letter(
                language, subject, preheader, look, title, greeting, lead, progress, sections, contact, footer, shown,
                articles, wayOut);
    }

    Letter with(List<Section> others) {
        return new Letter(
                language, subject, preheader, look, title, greeting, lead, progress, others, contact, footer, pictures,
                help, wayOut);
    }

    Letter endedBy(Section.Link link) {
        return new Letter(
                language, subject, preheader, look, title, greeting, lead, progress, sections, contact, footer,
                pictures, help, link);
    }

    /** The first link is what the reader most likely looks for. */
    private static List<Section> withOneButton(List<Section> sections) {
        Section first = sections.stream()
                .filter(section -> section.link() != null)
                .findFirst()
                .orElse(null);
        return sections.stream()
                .map(section -> section.equals(first) ? section.withButton() : section)
                .toList();
    }

    /**
     * What travels with the mail to be seen in it.
     *
     * @param logo the shop's, or null
     * @param item what was ordered, or null
     * @param form on which its reader can answer, or null
     */
    @TemplateData
    record Pictures(Picture logo, Picture item, Picture form) {

        static final Pictures NONE = new Pictures(null, null, null);

        List<Picture> all() {
            return Stream.of(logo, item, form)
                    .filter(picture -> picture != null)
                    .toList();
        }
    }

    /** Articles that tell more about this kind of case. */
    @TemplateData
    record Help(String title, List<Section.Link> articles) {

        static final Help NONE = new Help(null, List.of());
    }

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
