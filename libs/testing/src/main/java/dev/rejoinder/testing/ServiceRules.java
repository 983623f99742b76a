package dev.rejoinder.testing;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** The rules every service keeps; each service runs them in its {@code ArchitectureTest}. */
public final class ServiceRules {

    private ServiceRules() {}

    public static void check(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);

        slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .because("constructors show what a class needs")
                .check(classes);
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes from a Clock")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Emitter.class, MutinyEmitter.class)
                .because("facts leave through the Outbox")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
                .because("bytes of signatures are compared in constant time by MessageDigest.isEqual")
                .check(classes);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .notHaveRawReturnType(annotatedWith(Entity.class))
                .because("clients get views, never entities")
                .allowEmptyShould(true)
                .check(classes);
    }
}
