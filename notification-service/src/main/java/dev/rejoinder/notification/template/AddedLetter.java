package dev.rejoinder.notification.template;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tells a merchant which files of an e-mail went into the packet, and which did not and why. */
final class AddedLetter {

    private AddedLetter() {}

    static Letter of(Situation situation, LettersConfig config) {
        AddedWords words = Vocabulary.in(situation.language()).added();
        MerchantPage page = new MerchantPage(situation, config);
        Map<String, String> about = situation.about();
        int all = Integer.parseInt(about.get("files"));
        int refused = (int) IntStream.rangeClosed(1, all)
                .filter(number -> about.containsKey("refused." + number))
                .count();
        Section.Builder files = Section.titled(words.files());
        for (int number = 1; number <= all; number++) {
            String name = Plain.line(about.get("file." + number));
            if (about.containsKey("refused." + number)) {
                files.missing(name, Plain.line(about.get("refused." + number)));
            } else {
                files.there(name);
            }
        }
        String title = title(words, all - refused);
        return page.letter(
                title,
                words.preheader(),
                title,
                lead(words, all - refused, refused),
                files.build(),
                page.packet(),
                page.next());
    }

    private static List<String> lead(AddedWords words, int added, int refused) {
        if (added == 0) {
            return List.of(words.lead(), words.none());
        }
        return refused == 0
                ? List.of(words.lead(), words.look())
                : List.of(words.lead(), words.look(), words.refused());
    }

    private static String title(AddedWords words, int added) {
        return switch (added) {
            case 0 -> words.subject_none();
            case 1 -> words.subject_one();
            default -> words.subject_many(added);
        };
    }
}
