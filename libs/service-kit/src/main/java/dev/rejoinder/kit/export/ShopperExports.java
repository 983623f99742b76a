package dev.rejoinder.kit.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.sql.Sql;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts into one document what a service stores about a shopper, and takes down who asked for it. */
@ApplicationScoped
public class ShopperExports {

    record Asked(UUID id, Instant askedAt, String askedBy) {

        Cursor cursor() {
            return new Cursor(askedAt, id);
        }
    }

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    ShopperExports(
            Sql sql,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /**
     * As it stands at one moment. It is written to disk first, because it may be long and its reader slow.
     *
     * @param ids what was found, by what it is; to ask other services by
     */
    @Transactional
    public InputStream write(String merchantId, String by, Map<String, ? extends List<?>> ids, List<Section> sections) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into shopper_export (id, merchant_id, asked_at, asked_by) values (?, ?, ?, ?)",
                id,
                merchantId,
                now,
                by);
        Log.infof("Export %s of what is stored about a shopper of %s is asked for by %s", id, merchantId, by);
        try {
            File file = Files.createTempFile("rejoinder-export-", ".json").toFile();
            try (OutputStream out = new BufferedOutputStream(new FileOutputStream(file));
                    JsonGenerator document = json.createGenerator(out)) {
                write(document, merchantId, now, ids, sections);
            }
            InputStream in = new FileInputStream(file);
            // Without a name it is gone once nobody reads it any more, whatever becomes of the reader.
            Files.delete(file.toPath());
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write an export", e);
        }
    }

    /** Newest first. */
    List<Asked> asked(String merchantId, Cursor before, int limit) {
        return sql.query(
                """
                select id, asked_at, asked_by from shopper_export where merchant_id = ? and (asked_at, id) < (?, ?)
                order by asked_at desc, id desc limit ?
                """,
                row -> new Asked(row.uuid("id"), row.instant("asked_at"), row.text("asked_by")),
                merchantId,
                before.at(),
                before.id(),
                limit);
    }

    private void write(
            JsonGenerator document,
            String merchantId,
            Instant now,
            Map<String, ? extends List<?>> ids,
            List<Section> sections)
            throws IOException {
        document.writeStartObject();
        document.writeStringField("service", service);
        document.writeStringField("merchantId", merchantId);
        document.writeStringField("exportedAt", now.toString());
        for (Map.Entry<String, ? extends List<?>> found : ids.entrySet()) {
            document.writeObjectField(found.getKey(), found.getValue());
        }
        document.writeObjectFieldStart("stored");
        for (Section section : sections) {
            document.writeArrayFieldStart(section.name());
            sql.forEach(
                    "select row_to_json(item)::text as item from (" + section.sql() + ") as item",
                    row -> write(document, row.text("item")),
                    section.parameters().toArray());
            document.writeEndArray();
        }
        document.writeEndObject();
        document.writeEndObject();
    }

    private static void write(JsonGenerator document, String item) {
        try {
            document.writeRawValue(item);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write an export", e);
        }
    }
}
