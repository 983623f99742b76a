package dev.rejoinder.kit.export;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** What a service stores about a shopper. */
public interface ShopperRecords {

    /**
     * @param claimIds claims of the merchant that are known to be the shopper's, whatever address they name; a dispute has its
     *     claim's id
     * @param by who asks
     * @return a JSON document, as {@link ShopperExports} writes it
     */
    InputStream of(String merchantId, String email, List<UUID> claimIds, String by);
}
