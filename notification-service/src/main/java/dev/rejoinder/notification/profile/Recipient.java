package dev.rejoinder.notification.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who hears of claims. In JSON an address alone, or an object where the language differs from the shop's.
 *
 * @param language null for the shop's own
 */
@Schema(
        description = "An e-mail address, or an object with \"email\" and \"language\"",
        oneOf = {String.class, Recipient.Named.class},
        example = "claims@example.com")
public record Recipient(String email, Language language) {

    /** The longer form. */
    record Named(String email, Language language) {}

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Recipient {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Recipient of(String email) {
        return new Recipient(email, null);
    }

    @JsonValue
    Object json() {
        return language == null ? email : Map.of("email", email, "language", language);
    }
}
