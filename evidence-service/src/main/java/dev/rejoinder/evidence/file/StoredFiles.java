package dev.rejoinder.evidence.file;

import dev.rejoinder.evidence.packet.ProofFiles;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Each merchant's files under the hash of their bytes; the same file twice is kept once. */
@ApplicationScoped
public class StoredFiles implements ProofFiles {

    public record Stored(String mediaType, byte[] content) {}

    private static final String INSERT =
            """
            insert into stored_file (merchant_id, sha256, media_type, content, stored_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String USE =
            """
            insert into file_use (merchant_id, sha256, used_for, used_by) values (?, ?, ?, ?) on conflict do nothing
            """;

    // Pages of several files may look the same, and are kept with each.
    private static final String READ =
            """
            select content from stored_file where merchant_id = ? and sha256 = ?
            union all (select content from page_picture where merchant_id = ? and sha256 = ? limit 1)
            """;

    private final Sql sql;
    private final StoredPages pages;
    private final Clock clock;

    StoredFiles(Sql sql, StoredPages pages, Clock clock) {
        this.sql = sql;
        this.pages = pages;
        this.clock = clock;
    }

    /** With its pages, in the caller's transaction. */
    public void keep(String merchantId, String sha256, CheckedFile file, FileUse use) {
        sql.update(INSERT, merchantId, sha256, file.kind().mediaType(), file.content(), clock.instant());
        pages.keep(new StoredPages.FileKey(merchantId, sha256), file.pages());
        use(merchantId, sha256, use);
    }

    /** For something more; in the caller's transaction. */
    public void use(String merchantId, String sha256, FileUse use) {
        sql.update(USE, merchantId, sha256, use.what().name(), use.by());
    }

    /** False once it was erased there, even if it is kept for something else. */
    public boolean isKeptFor(FileUse use, String merchantId, String sha256) {
        return sql.first(
                        "select 1 as one from file_use"
                                + " where merchant_id = ? and sha256 = ? and used_for = ? and used_by = ?",
                        row -> row.number("one"),
                        merchantId,
                        sha256,
                        use.what().name(),
                        use.by())
                .isPresent();
    }

    /**
     * A part of a file, so that nobody who reads slowly keeps the whole in memory.
     *
     * @param from counted from 0
     * @return shorter than asked for at its end, empty after it
     */
    public byte[] part(String merchantId, String sha256, long from, int length) {
        return sql.first(
                        "select substring(content from ? for ?) as part from stored_file"
                                + " where merchant_id = ? and sha256 = ?",
                        row -> row.bytes("part"),
                        (int) from + 1,
                        length,
                        merchantId,
                        sha256)
                .orElseGet(() -> new byte[0]);
    }

    public Optional<Stored> find(String merchantId, String sha256) {
        return sql.first(
                "select media_type, content from stored_file where merchant_id = ? and sha256 = ?",
                row -> new Stored(row.text("media_type"), row.bytes("content")),
                merchantId,
                sha256);
    }

    @Override
    public byte[] read(String merchantId, String sha256) {
        return sql.first(READ, row -> row.bytes("content"), merchantId, sha256, merchantId, sha256)
                .orElse(null);
    }
}
