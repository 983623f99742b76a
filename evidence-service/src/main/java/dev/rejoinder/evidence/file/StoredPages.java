package dev.rejoinder.evidence.file;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.rejoinder.evidence.packet.FilePages;
import dev.rejoinder.evidence.packet.FilePages.PagePicture;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Pictures of the pages of stored files; they go when their file goes. */
@ApplicationScoped
public class StoredPages {

    /** @param sha256 of the file */
    public record FileKey(String merchantId, String sha256) {}

    private record Page(FileKey file, int count, PagePicture picture) {}

    private static final String INSERT =
            """
            insert into page_picture (merchant_id, file_sha256, number, page_count, sha256, content)
            select ?, ?, page.number, ?, page.sha256, page.content
            from unnest(?::integer[], ?::text[], ?::bytea[]) as page (number, sha256, content)
            on conflict do nothing
            """;

    private static final String FIND =
            """
            select merchant_id, file_sha256, page_count, sha256, octet_length(content) as size from page_picture
            join unnest(?::text[], ?::text[]) as wanted (merchant_id, file_sha256) using (merchant_id, file_sha256)
            order by merchant_id, file_sha256, number
            """;

    private final Sql sql;

    StoredPages(Sql sql) {
        this.sql = sql;
    }

    /** Files without pages are not in it. */
    public Map<FileKey, FilePages> of(Collection<FileKey> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        return sql
                .query(
                        FIND,
                        StoredPages::page,
                        Column.text(files, FileKey::merchantId),
                        Column.text(files, FileKey::sha256))
                .stream()
                .collect(groupingBy(Page::file, collectingAndThen(toList(), StoredPages::pages)));
    }

    void keep(FileKey file, DrawnPages pages) {
        List<byte[]> shown = pages.shown();
        if (!shown.isEmpty()) {
            List<Integer> numbers =
                    IntStream.rangeClosed(1, shown.size()).boxed().toList();
            sql.update(
                    INSERT,
                    file.merchantId(),
                    file.sha256(),
                    pages.count(),
                    Column.of("integer", numbers, number -> number),
                    Column.text(shown, Sha256::of),
                    Column.bytes(shown, picture -> picture));
        }
    }

    private static Page page(Row row) throws SQLException {
        return new Page(
                new FileKey(row.text("merchant_id"), row.text("file_sha256")),
                (int) row.number("page_count"),
                new PagePicture(row.number("size"), row.text("sha256")));
    }

    private static FilePages pages(List<Page> pages) {
        return new FilePages(
                pages.get(0).count(), pages.stream().map(Page::picture).toList());
    }
}
