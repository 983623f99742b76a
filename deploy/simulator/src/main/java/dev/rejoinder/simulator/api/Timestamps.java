package dev.rejoinder.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes times in one of the forms that Amazon's documents and SDKs show. */
@Singleton
class Timestamps {

    /** The forms, all seen for the same fields. */
    enum Form {
        /** {@code 20261102T103000Z} */
        ISO_BASIC,
        /** {@code 2026-11-02T10:30:00Z} */
        ISO_EXTENDED,
        /** As a number. */
        SECONDS,
        /** As a number. */
        MILLISECONDS
    }

    /** How times are written. */
    @ConfigMapping(prefix = "simulator.timestamps")
    interface TimestampConfig {

        @WithDefault("ISO_BASIC")
        Form form();
    }

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Form form;

    Timestamps(TimestampConfig config) {
        this.form = config.form();
    }

    void put(ObjectNode json, String field, Instant time) {
        if (time == null) {
            json.putNull(field);
            return;
        }
        switch (form) {
            case ISO_BASIC -> json.put(field, BASIC.format(time));
            case ISO_EXTENDED ->
                json.put(field, time.truncatedTo(ChronoUnit.SECONDS).toString());
            case SECONDS -> json.put(field, time.getEpochSecond());
            case MILLISECONDS -> json.put(field, time.toEpochMilli());
        }
    }
}
