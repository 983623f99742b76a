package dev.rejoinder.evidence.amazon;

import dev.rejoinder.amazonpay.AccountKey;
import dev.rejoinder.amazonpay.Region;
import dev.rejoinder.amazonpay.Stage;
import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;

/** The key with which a merchant's disputes are answered and refunded. */
@Path("/merchants/{merchantId}/amazon-pay-key")
class AmazonKeyResource {

    /**
     * @param publicKeyId as Seller Central shows it
     * @param privateKey the PEM file that was downloaded with it
     */
    record NewKey(
            @Schema(required = true) Region region,
            @Schema(required = true) Stage stage,
            @Schema(required = true, example = "LIVE-AHKXLVKGVKHBHWJXBWZJNMLZ") String publicKeyId,
            @Schema(required = true, example = "-----BEGIN PRIVATE KEY-----\nMIIEv..\n-----END PRIVATE KEY-----")
                    String privateKey) {

        AccountKey checked() {
            AccountKey key = new AccountKey(region, stage, publicKeyId, privateKey);
            Fields fields = new Fields();
            key.faults().forEach(fields::refuse);
            fields.refuseIfWrong();
            return key;
        }
    }

    /** The private key is never shown. */
    record KeyView(
            Region region, Stage stage, String publicKeyId, String fingerprint, Instant changedAt, String changedBy) {

        static KeyView of(AmazonKeys.Known known) {
            return new KeyView(
                    known.region(),
                    known.stage(),
                    known.publicKeyId(),
                    known.fingerprint(),
                    known.changedAt(),
                    known.changedBy());
        }
    }

    private final AmazonKeys keys;
    private final Caller caller;

    AmazonKeyResource(AmazonKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public KeyView put(@RestPath String merchantId, @NotNull NewKey request) {
        caller.requireMerchant(merchantId);
        keys.put(merchantId, request.checked(), caller.name());
        return get(merchantId);
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public KeyView get(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return keys.known(merchantId)
                .map(KeyView::of)
                .orElseThrow(() -> new NotFound("Amazon Pay key of merchant", merchantId));
    }

    /** From then on nothing is answered or refunded through Amazon's API. */
    @DELETE
    @RolesAllowed({Roles.MERCHANT, Roles.OPS})
    public void forget(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        if (!keys.forget(merchantId)) {
            throw new NotFound("Amazon Pay key of merchant", merchantId);
        }
    }
}
