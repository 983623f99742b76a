package dev.rejoinder.notification.gate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;

/** The interfaces that words of mails are asked from. */
public final class Bundles {

    private Bundles() {}

    public static List<JavaClass> all() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.rejoinder.notification")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .toList();
    }

    /** As its files are named: {@code merchant} for {@code merchant_en.properties}. */
    public static String name(JavaClass bundle) {
        return bundle.getAnnotationOfType(MessageBundle.class).value();
    }
}
