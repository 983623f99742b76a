package dev.rejoinder.notification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.rejoinder.notification.gate.MailFields.Sensitivity;
import dev.rejoinder.notification.template.Bulletin;
import dev.rejoinder.notification.template.Extras;
import dev.rejoinder.notification.template.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing SENSITIVE can enter a mail, and nothing PERSONAL its subject. */
class MailFieldsTest {

    /** What a letter of a careless day would be written from. */
    record Careless(Payout payout, Optional<Parcel> parcel, String unheardOf) {

        record Payout(String iban) {}

        record Parcel(List<Place> places) {}

        record Place(String street) {}
    }

    @Test
    void whatLettersAreWrittenFromIsClassified() {
        assertThat(variables().stream().flatMap(variable -> MailFields.findings(variable).stream()))
                .isEmpty();
    }

    @Test
    void onlyWhatIsKeptOutIsClassifiedAndNotThere() {
        assertThat(MailFields.classified())
                .filteredOn(
                        variable -> MailFields.of(variable) != Sensitivity.SENSITIVE && !variable.contains("Careless"))
                .isSubsetOf(variables());
    }

    @Test
    void subjectsAndPreheadersSayWhatIsPublic() {
        assertThat(messages()
                        .filter(method -> method.getName().matches(".*(subject|preheader).*"))
                        .flatMap(MailFieldsTest::parameters))
                .isNotEmpty()
                .allMatch(variable -> MailFields.of(variable) == Sensitivity.PUBLIC);
    }

    @Test
    void aCarelessModelIsRefused() {
        Set<String> careless = MailFields.reachable(Careless.class);

        assertThat(careless)
                .containsExactlyInAnyOrder(
                        "MailFieldsTest.Careless.Payout.iban",
                        "MailFieldsTest.Careless.Place.street",
                        "MailFieldsTest.Careless.unheardOf");
        assertThat(careless).allMatch(variable -> !MailFields.findings(variable).isEmpty());
        assertThat(MailFields.findings("MailFieldsTest.Careless.Payout.iban"))
                .containsExactly("MailFieldsTest.Careless.Payout.iban is SENSITIVE, but a letter could say it:"
                        + " a link to the case takes its place");
        assertThat(MailFields.findings("MailFieldsTest.Careless.Place.street"))
                .containsExactly("MailFieldsTest.Careless.Place.street sounds SENSITIVE");
    }

    private static Set<String> variables() {
        Set<String> variables = new TreeSet<>(MailFields.reachable(Situation.class));
        bulletins().forEach(bulletin -> variables.addAll(MailFields.reachable(bulletin)));
        variables.addAll(MailFields.reachable(Extras.class));
        messages().flatMap(MailFieldsTest::parameters).forEach(variables::add);
        return variables;
    }

    private static Stream<Class<?>> bulletins() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(Bulletin.class).stream()
                        .filter(type -> type.isAssignableTo(Bulletin.class) && !type.isInterface())
                        .map(JavaClass::reflect);
    }

    private static Stream<JavaMethod> messages() {
        return Bundles.all().stream().flatMap(bundle -> bundle.getMethods().stream());
    }

    private static Stream<String> parameters(JavaMethod message) {
        String bundle = message.getOwner().getSimpleName();
        return Arrays.stream(message.reflect().getParameters()).map(parameter -> bundle + "." + parameter.getName());
    }
}
