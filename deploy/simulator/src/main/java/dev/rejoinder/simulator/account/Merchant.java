package dev.rejoinder.simulator.account;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;

/**
 * A merchant of Amazon Pay.
 *
 * @param ipnUrl where notices go; null where none go
 * @param mailTo where claim mails go; null where none go
 * @param snsSignatureVersion {@code 1} or {@code 2}
 * @param publicKeyIds of the keys that are valid now, the newest last
 */
public record Merchant(
        String id,
        URI ipnUrl,
        String mailTo,
        Region region,
        String snsSignatureVersion,
        String topicArn,
        List<String> publicKeyIds) {

    public Merchant {
        requireNonNull(id, "id");
        requireNonNull(region, "region");
        requireNonNull(snsSignatureVersion, "snsSignatureVersion");
        requireNonNull(topicArn, "topicArn");
        publicKeyIds = List.copyOf(publicKeyIds);
    }
}
