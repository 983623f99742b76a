package dev.rejoinder.simulator.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

@Path("/merchants")
class MerchantResource {

    private static final Merchants.Wanted NOTHING = new Merchants.Wanted(null, null, null, null, null, null);

    /** @param privateKey PKCS#8 as PEM, only in the answer that made it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MerchantView(
            String merchantId,
            String topicArn,
            Region region,
            URI ipnUrl,
            String mailTo,
            String snsSignatureVersion,
            String publicKeyId,
            List<String> publicKeyIds,
            String privateKey) {

        static MerchantView of(Merchant merchant, String publicKeyId, String privateKey) {
            return new MerchantView(
                    merchant.id(),
                    merchant.topicArn(),
                    merchant.region(),
                    merchant.ipnUrl(),
                    merchant.mailTo(),
                    merchant.snsSignatureVersion(),
                    publicKeyId,
                    merchant.publicKeyIds(),
                    privateKey);
        }

        static MerchantView of(Merchant merchant) {
            List<String> keys = merchant.publicKeyIds();
            return of(merchant, keys.isEmpty() ? null : keys.get(keys.size() - 1), null);
        }
    }

    private final Merchants merchants;

    MerchantResource(Merchants merchants) {
        this.merchants = merchants;
    }

    @GET
    public List<MerchantView> list() {
        return merchants.all().stream().map(MerchantView::of).toList();
    }

    @GET
    @Path("{id}")
    public MerchantView get(@RestPath String id) {
        return MerchantView.of(merchants.get(id));
    }

    /** Opens an account, or changes what the body names. */
    @PUT
    @Path("{id}")
    @Blocking
    public MerchantView put(@RestPath String id, Merchants.Wanted wanted) {
        Merchants.Opened opened = merchants.put(id, wanted == null ? NOTHING : wanted);
        return MerchantView.of(opened.merchant(), opened.publicKeyId(), opened.privateKey());
    }

    /** Ends a rotation. */
    @DELETE
    @Path("{id}/keys/{keyId}")
    public MerchantView withdraw(@RestPath String id, @RestPath String keyId) {
        return MerchantView.of(merchants.withdraw(id, keyId));
    }
}
