package dev.rejoinder.simulator.sns;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

/** How the fields of a version 2 notice are spelt; Amazon's own pages show both. */
public enum LetterCase {
    PASCAL("Pascal"),
    LOWER_CAMEL("lowerCamel");

    private final String name;

    LetterCase(String name) {
        this.name = name;
    }

    @JsonCreator
    static LetterCase of(String name) {
        return Arrays.stream(values())
                .filter(letterCase -> letterCase.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be Pascal or lowerCamel"));
    }

    /** @param field in PascalCase */
    String spell(String field) {
        if (this == PASCAL) {
            return field;
        }
        return field.equals("MerchantID") ? "merchantId" : Character.toLowerCase(field.charAt(0)) + field.substring(1);
    }
}
