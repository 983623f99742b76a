package dev.rejoinder.kit.trace;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The header {@code traceparent} of W3C Trace Context on a fact: the notice's id, then the fact that was said. */
public final class TraceParent {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile(
            "00-([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})" + "([0-9a-f]{12})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final UUID NONE = new UUID(0, 0);

    private TraceParent() {}

    public static byte[] of(UUID traceId, UUID eventId) {
        return "00-%016x%016x-%016x-01"
                .formatted(
                        traceId.getMostSignificantBits(),
                        traceId.getLeastSignificantBits(),
                        eventId.getMostSignificantBits())
                .getBytes(US_ASCII);
    }

    /** Null if there is none, or none in this form. */
    public static UUID traceId(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(HEADER))
                .map(Header::value)
                .map(value -> FORM.matcher(new String(value, US_ASCII)))
                .filter(Matcher::matches)
                .map(form -> UUID.fromString(form.group(1)
                        + '-'
                        + form.group(2)
                        + '-'
                        + form.group(3)
                        + '-'
                        + form.group(4)
                        + '-'
                        + form.group(5)))
                .filter(id -> !id.equals(NONE))
                .orElse(null);
    }
}
