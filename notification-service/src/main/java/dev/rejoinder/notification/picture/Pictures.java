package dev.rejoinder.notification.picture;

import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.profile.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The merchants' logos, and pictures of what they sell. */
@ApplicationScoped
public class Pictures {

    private static final int MOST = 20_000;

    private static final String SELECT =
            """
            select name, version, media_type, width, height, content from merchant_picture
            where merchant_id = ? and name = any (?)
            """;

    private static final String COUNT = "select count(*) as number from merchant_picture where merchant_id = ?";

    private static final String UPSERT =
            """
            insert into merchant_picture as known (merchant_id, name, version, media_type, width, height, content, changed_at)
            values (?, ?, 1, ?, ?, ?, ?, ?)
            on conflict (merchant_id, name) do update set version = known.version + 1, media_type = excluded.media_type,
                width = excluded.width, height = excluded.height, content = excluded.content,
                changed_at = excluded.changed_at
            """;

    private final Sql sql;
    private final Clock clock;

    Pictures(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The one for readers of this language, or else the one for all. */
    public Optional<Picture> logo(String merchantId, Language reader) {
        List<StoredPicture> found =
                find(merchantId, PictureName.logo(Optional.of(reader)), PictureName.logo(Optional.empty()));
        return found.stream()
                .reduce((one, other) -> one.name().length() > other.name().length() ? one : other)
                .map(StoredPicture::shown);
    }

    /** @param sku may be null */
    public Optional<Picture> product(String merchantId, String sku) {
        return sku == null || sku.isBlank()
                ? Optional.empty()
                : find(merchantId, PictureName.product(sku)).stream()
                        .findFirst()
                        .map(StoredPicture::shown);
    }

    StoredPicture get(String merchantId, PictureName name) {
        return find(merchantId, name).stream().findFirst().orElseThrow(() -> new NotFound("picture", name.toString()));
    }

    /** Storing the same again changes nothing. */
    @Transactional
    StoredPicture put(String merchantId, PictureName name, byte[] file, String ifMatch) {
        Drawn drawn = Drawing.within(name.width(), name.height(), file);
        sql.query("select pg_advisory_xact_lock(hashtext(?))", row -> 0, "picture " + merchantId);
        Optional<StoredPicture> known = find(merchantId, name).stream().findFirst();
        if (known.isPresent() && MessageDigest.isEqual(known.get().drawn().content(), drawn.content())) {
            return known.get();
        }
        if (known.isPresent()) {
            Stale.refuseUnlessSeen("picture", ifMatch, known.get().etag());
        } else if (sql.first(COUNT, row -> row.number("number"), merchantId).orElse(0L) >= MOST) {
            throw new Conflict("A merchant has at most " + MOST + " pictures");
        }
        sql.update(
                UPSERT,
                merchantId,
                name.toString(),
                drawn.mediaType(),
                drawn.width(),
                drawn.height(),
                drawn.content(),
                clock.instant());
        return get(merchantId, name);
    }

    @Transactional
    void delete(String merchantId, PictureName name) {
        sql.update("delete from merchant_picture where merchant_id = ? and name = ?", merchantId, name.toString());
    }

    private List<StoredPicture> find(String merchantId, PictureName... names) {
        return sql.query(
                SELECT,
                Pictures::read,
                merchantId,
                Column.text(Arrays.stream(names).map(PictureName::toString).toList()));
    }

    private static StoredPicture read(Row row) throws SQLException {
        return new StoredPicture(
                row.text("name"),
                row.number("version"),
                new Drawn(
                        row.text("media_type"),
                        (int) row.number("width"),
                        (int) row.number("height"),
                        row.bytes("content")));
    }
}
