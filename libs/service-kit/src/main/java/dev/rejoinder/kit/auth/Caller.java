package dev.rejoinder.kit.auth;

import dev.rejoinder.kit.problem.Forbidden;
import dev.rejoinder.kit.problem.NotFound;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking, and which merchants they may know of. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** To a merchant, another merchant's things do not exist. */
    public void requireMerchant(String merchantId) {
        if (!sees(merchantId)) {
            throw new NotFound("merchant", merchantId);
        }
    }

    public boolean sees(String merchantId) {
        return !isMerchant() || merchantId.equals(token.getClaim("merchant_id"));
    }

    /**
     * The merchant a list is limited to: a merchant's own, else the one asked for, else null for all.
     *
     * @throws NotFound if a merchant asks for another's list
     */
    public String scope(String askedMerchantId) {
        if (!isMerchant()) {
            return askedMerchantId;
        }
        String own = token.getClaim("merchant_id");
        if (own == null) {
            throw new Forbidden("The token has no merchant_id");
        }
        if (askedMerchantId != null && !askedMerchantId.equals(own)) {
            throw new NotFound("merchant", askedMerchantId);
        }
        return own;
    }

    /** Auditors see what happened, never to whom. */
    public boolean seesPersonalData() {
        return !token.getGroups().contains(Roles.AUDITOR) || token.getGroups().contains(Roles.OPS);
    }

    public String name() {
        return token.getName() == null ? "unknown" : token.getName();
    }

    private boolean isMerchant() {
        var groups = token.getGroups();
        return !groups.contains(Roles.OPS) && !groups.contains(Roles.SERVICE) && !groups.contains(Roles.AUDITOR);
    }
}
