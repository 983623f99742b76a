package dev.rejoinder.ingest.source;

import dev.rejoinder.amazonpay.AccountKey;
import dev.rejoinder.amazonpay.Region;
import dev.rejoinder.amazonpay.Stage;
import dev.rejoinder.kit.problem.Problem.FieldError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key pair as Seller Central makes them under Integration Central.
 *
 * @param publicKeyId as Seller Central shows it
 * @param privateKey the PEM file that was downloaded with it
 */
record NewAmazonKey(
        @Schema(required = true) Region region,
        @Schema(required = true) Stage stage,
        @Schema(required = true, example = "LIVE-AHKXLVKGVKHBHWJXBWZJNMLZ") String publicKeyId,
        @Schema(required = true, example = "-----BEGIN PRIVATE KEY-----\nMIIEv..\n-----END PRIVATE KEY-----")
                String privateKey) {

    AccountKey accountKey() {
        return new AccountKey(region, stage, publicKeyId, privateKey);
    }

    void check(List<FieldError> errors) {
        accountKey().faults().forEach((field, message) -> errors.add(new FieldError("amazonPay." + field, message)));
    }
}
