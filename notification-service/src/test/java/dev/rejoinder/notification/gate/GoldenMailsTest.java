package dev.rejoinder.notification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.template.Template;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail passes every gate. A new mail is guarded as soon as it has golden files, and without them the build fails. */
class GoldenMailsTest {

    private static final List<Gate> GATES = List.of(
            new Anatomy(),
            new ClientSupport(),
            new Contrast(),
            new Links(),
            new Lengths(),
            new Readability(),
            new Wording(),
            new Secrets());

    static Stream<Arguments> all() {
        return GoldenMail.all().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("all")
    void passesEveryGate(GoldenMail mail) {
        assertThat(GATES.stream().flatMap(gate -> gate.findings(mail).stream())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyTemplateHasOneInEachLanguage(Template template) {
        if (template.audience() == Audience.AMAZON) {
            return;
        }
        Set<Language> seen = GoldenMail.all().stream()
                .filter(mail -> mail.name().startsWith(template.wireName()) && mail.html() != null)
                .map(GoldenMail::language)
                .collect(Collectors.toSet());

        assertThat(seen).containsExactlyInAnyOrder(Language.values());
    }
}
