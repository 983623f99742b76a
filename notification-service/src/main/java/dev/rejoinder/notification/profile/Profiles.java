package dev.rejoinder.notification.profile;

import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The merchants' profiles, one row each. */
@ApplicationScoped
public class Profiles {

    /** Tells these advisory locks from any others in the same database. */
    private static final int LOCK_CLASS = 0x0B0D;

    private static final String SELECT =
            "select merchant_id, version, profile from merchant_profile where merchant_id = any (?)";
    private static final String UPSERT =
            """
            insert into merchant_profile as known (merchant_id, version, profile, changed_at) values (?, 1, ?::jsonb, ?)
            on conflict (merchant_id) do update set version = known.version + 1, profile = excluded.profile,
                changed_at = excluded.changed_at
            """;

    private final Sql sql;
    private final Json json;
    private final OpsConfig ops;
    private final Clock clock;
    private final Event<ProfileChanged> changed;

    Profiles(Sql sql, Json json, OpsConfig ops, Clock clock, Event<ProfileChanged> changed) {
        this.sql = sql;
        this.json = json;
        this.ops = ops;
        this.clock = clock;
        this.changed = changed;
    }

    /** What stands for us as well, under {@link OpsConfig#MERCHANT_ID}. */
    public Optional<Profile> find(String merchantId) {
        if (merchantId.equals(OpsConfig.MERCHANT_ID)) {
            return ops.profile();
        }
        return Optional.ofNullable(read(Set.of(merchantId)).get(merchantId)).map(VersionedProfile::profile);
    }

    VersionedProfile get(String merchantId) {
        return Optional.ofNullable(read(Set.of(merchantId)).get(merchantId))
                .orElseThrow(() -> new NotFound("profile of merchant", merchantId));
    }

    /**
     * The profiles of these merchants, where they exist. A profile that is just being stored is waited for: whoever finds
     * none and holds mails back commits before the profile, which then releases them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Profile> findAll(Collection<String> merchantIds) {
        Map<String, VersionedProfile> found = read(merchantIds);
        Set<String> missing = new HashSet<>(merchantIds);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            missing.stream().sorted().forEach(merchantId -> lock("pg_advisory_xact_lock_shared", merchantId));
            found.putAll(read(missing));
        }
        Map<String, Profile> profiles = new HashMap<>();
        found.forEach((merchantId, stored) -> profiles.put(merchantId, stored.profile()));
        return profiles;
    }

    /**
     * Stores the profile; storing the same again changes nothing.
     *
     * @param ifMatch the ETag the caller has read; may be null for a merchant's first profile
     */
    @Transactional
    VersionedProfile put(String merchantId, Profile profile, String ifMatch, String by) {
        ProfileCheck.check(profile);
        lock("pg_advisory_xact_lock", merchantId);
        VersionedProfile known = read(Set.of(merchantId)).get(merchantId);
        if (ifMatch != null && !matches(ifMatch, known)) {
            throw Stale.changed("profile");
        }
        if (known != null && known.profile().equals(profile)) {
            return known;
        }
        if (known != null && ifMatch == null) {
            throw Stale.unread("profile");
        }
        write(merchantId, profile);
        VersionedProfile stored = new VersionedProfile(known == null ? 1 : known.version() + 1, profile);
        changed.fire(
                new ProfileChanged(merchantId, stored.version(), known == null ? null : known.profile(), profile, by));
        return stored;
    }

    /** By a link in a mail: who receives claims, and the shop's language. */
    public void receive(String merchantId, List<Recipient> recipients, Language language) {
        VersionedProfile known = get(merchantId);
        Profile now = known.profile();
        put(
                merchantId,
                new Profile(
                        now.name(),
                        now.country(),
                        language,
                        now.timeZone(),
                        now.contact(),
                        recipients,
                        now.brand(),
                        now.hours(),
                        now.mailRules()),
                known.etag(),
                null);
    }

    private static boolean matches(String ifMatch, VersionedProfile known) {
        return known != null && (ifMatch.equals("*") || ifMatch.equals(known.etag()));
    }

    private void lock(String function, String merchantId) {
        sql.query("select " + function + "(?, hashtext(?))", row -> merchantId, LOCK_CLASS, merchantId);
    }

    private Map<String, VersionedProfile> read(Collection<String> merchantIds) {
        Map<String, VersionedProfile> found = new HashMap<>();
        sql.query(SELECT, this::stored, Column.text(merchantIds))
                .forEach(stored -> found.put(stored.merchantId(), stored.profile()));
        return found;
    }

    private void write(String merchantId, Profile profile) {
        sql.update(UPSERT, merchantId, json.write(profile), clock.instant());
    }

    private Stored stored(Row row) throws SQLException {
        Profile profile = json.read(row.text("profile"), Profile.class);
        return new Stored(row.text("merchant_id"), new VersionedProfile(row.number("version"), profile));
    }

    private record Stored(String merchantId, VersionedProfile profile) {}
}
