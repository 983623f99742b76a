package dev.rejoinder.notification.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.kit.problem.NotFound;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The merchants' profiles, one row each. */
@ApplicationScoped
public class Profiles {

    /** Tells these advisory locks from any others in the same database. */
    private static final int LOCK_CLASS = 0x0B0D;

    private static final String UPSERT =
            """
            insert into merchant_profile as known (merchant_id, version, profile, changed_at) values (?, 1, ?::jsonb, ?)
            on conflict (merchant_id) do update set version = known.version + 1, profile = excluded.profile,
                changed_at = excluded.changed_at
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<ProfileChanged> changed;

    Profiles(AgroalDataSource database, ObjectMapper json, Clock clock, Event<ProfileChanged> changed) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.changed = changed;
    }

    public Optional<Profile> find(String merchantId) {
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
    VersionedProfile put(String merchantId, Profile profile, String ifMatch) {
        ProfileCheck.check(profile);
        lock("pg_advisory_xact_lock", merchantId);
        VersionedProfile known = read(Set.of(merchantId)).get(merchantId);
        if (ifMatch != null && !matches(ifMatch, known)) {
            throw StaleProfile.changedMeanwhile();
        }
        if (known != null && known.profile().equals(profile)) {
            return known;
        }
        if (known != null && ifMatch == null) {
            throw StaleProfile.versionNeeded();
        }
        write(merchantId, profile);
        changed.fire(new ProfileChanged(merchantId, profile));
        return new VersionedProfile(known == null ? 1 : known.version() + 1, profile);
    }

    private static boolean matches(String ifMatch, VersionedProfile known) {
        return known != null && (ifMatch.equals("*") || ifMatch.equals(known.etag()));
    }

    private void lock(String function, String merchantId) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select " + function + "(?, hashtext(?))")) {
            lock.setInt(1, LOCK_CLASS);
            lock.setString(2, merchantId);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot lock a profile", e);
        }
    }

    private Map<String, VersionedProfile> read(Collection<String> merchantIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select merchant_id, version, profile from merchant_profile where merchant_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", merchantIds.toArray()));
            Map<String, VersionedProfile> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Profile profile = json.readValue(row.getString(3), Profile.class);
                    found.put(row.getString(1), new VersionedProfile(row.getLong(2), profile));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read profiles", e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A stored profile cannot be read", e);
        }
    }

    private void write(String merchantId, Profile profile) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, merchantId);
            upsert.setString(2, json.writeValueAsString(profile));
            upsert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store a profile", e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A profile cannot be written", e);
        }
    }
}
