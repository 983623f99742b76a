package dev.rejoinder.testing.kit;

import dev.rejoinder.kit.export.ShopperRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** Nothing is stored about shoppers here. */
@ApplicationScoped
class NoRecords implements ShopperRecords {

    @Override
    public InputStream of(String merchantId, String email, List<UUID> claimIds, String by) {
        return InputStream.nullInputStream();
    }
}
