package dev.rejoinder.ingest.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A merchant known to this service. */
@Entity
@Table(name = "source")
class MerchantSource extends PanacheEntityBase {

    @Id
    private String merchantId;

    private Instant updatedAt;

    protected MerchantSource() {}

    /** Makes the merchant known and holds its row, so that settings are changed by one at a time. */
    static void touch(String merchantId, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into source (merchant_id, updated_at) values (?1, ?2)
                        on conflict (merchant_id) do update set updated_at = excluded.updated_at
                        """)
                .setParameter(1, merchantId)
                .setParameter(2, now)
                .executeUpdate();
    }

    String merchantId() {
        return merchantId;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
