package dev.rejoinder.simulator.api;

import dev.rejoinder.simulator.account.MerchantKey;
import dev.rejoinder.simulator.account.Merchants;
import dev.rejoinder.simulator.account.Stage;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets in whoever can prove which merchant calls. */
@Singleton
class Gate {

    private static final byte[] NOTHING = {};

    private final Merchants merchants;

    Gate(Merchants merchants) {
        this.merchants = merchants;
    }

    Caller admit(RoutingContext http, String stagePath, byte[] body) {
        Stage stage = Stage.of(stagePath);
        HttpServerRequest request = http.request();
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            throw new ApiError(401, "UnauthorizedAccess", "The header 'Authorization' is missing.");
        }
        RequestSignature signature = RequestSignature.of(authorization)
                .orElseThrow(() -> new ApiError(
                        401,
                        "UnauthorizedAccess",
                        "The header 'Authorization' must be 'AMZN-PAY-RSASSA-PSS PublicKeyId=..,"
                                + " SignedHeaders=.., Signature=..'."));
        List<String> missing = signature.missing();
        if (!missing.isEmpty()) {
            throw new ApiError(
                    403, "InvalidRequestSignature", "These headers must be signed: " + String.join(", ", missing));
        }
        MerchantKey key = merchants
                .key(signature.publicKeyId())
                .orElseThrow(() -> new ApiError(
                        403,
                        "InvalidAuthentication",
                        "The public key id '" + signature.publicKeyId() + "' is unknown."));
        if (!stage.takesKey(signature.publicKeyId())) {
            throw new ApiError(403, "UnauthorizedAccess", "The key is not for the stage '" + stagePath + "'.");
        }
        String text = signature.stringToSign(request, signedPath(http), body == null ? NOTHING : body);
        if (!signature.verifies(text, key.publicKey())) {
            throw new ApiError(
                    403, "InvalidRequestSignature", "Unable to verify signature, signing String [" + text + "].");
        }
        return new Caller(key.merchantId(), stage);
    }

    /** Keys that name their stage call without one in the path; what they signed is that shorter path. */
    private static String signedPath(RoutingContext http) {
        String shorter = http.get(StagelessPath.SIGNED);
        return shorter == null ? http.request().path() : shorter;
    }
}
