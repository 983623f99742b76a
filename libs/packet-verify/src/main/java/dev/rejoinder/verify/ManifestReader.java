package dev.rejoinder.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what is checked of {@code manifest.json}; whatever else it says is passed over. */
final class ManifestReader {

    private static final JsonFactory JSON = new JsonFactory();

    private ManifestReader() {}

    /** @throws IOException if it is no manifest */
    static List<Listed> read(byte[] json) throws IOException {
        List<Listed> parts = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("manifest.json is no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isParts = parser.currentName().equals("parts");
                if (parser.nextToken() == JsonToken.START_ARRAY && isParts) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        parts.add(part(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return parts;
    }

    private static Listed part(JsonParser parser) throws IOException {
        String name = null;
        String sha256 = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "name" -> name = parser.getText();
                case "sha256" -> sha256 = parser.getText();
                default -> parser.skipChildren();
            }
        }
        if (name == null || sha256 == null) {
            throw new IOException("manifest.json lists a part without a name or a hash");
        }
        return new Listed(name, sha256);
    }
}
