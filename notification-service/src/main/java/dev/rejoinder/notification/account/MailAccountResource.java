package dev.rejoinder.notification.account;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.notification.profile.MerchantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The account at the merchant's own mail provider that answers to Amazon leave from. */
@Path("/merchants/{merchantId}/mail-account")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class MailAccountResource {

    /** @param code as it stands in the mail; small letters, blanks and hyphens make no difference */
    record Code(String code) {}

    private static final int LONGEST_CODE = 40;

    private final MailAccounts accounts;
    private final Verification verification;
    private final Caller caller;

    MailAccountResource(MailAccounts accounts, Verification verification, Caller caller) {
        this.accounts = accounts;
        this.verification = verification;
        this.caller = caller;
    }

    @PUT
    @Operation(summary = "Sets the account; any change makes it unverified")
    public RestResponse<MailAccountView> put(
            @RestPath String merchantId, @HeaderParam("If-Match") String ifMatch, MailSettings settings) {
        caller.requireMerchant(merchantId);
        MerchantId.check(merchantId);
        if (settings == null) {
            throw new BadRequest("The body must be a mail account");
        }
        return answer(accounts.put(merchantId, settings, ifMatch));
    }

    @GET
    @Operation(summary = "Everything but the password, and what to do next")
    public RestResponse<MailAccountView> get(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return answer(accounts.get(merchantId));
    }

    @DELETE
    @ResponseStatus(204)
    public void delete(@RestPath String merchantId, @HeaderParam("If-Match") String ifMatch) {
        caller.requireMerchant(merchantId);
        accounts.remove(merchantId, ifMatch);
    }

    @POST
    @Path("verification")
    @Operation(
            summary = "Mails a code over the account to its own address",
            description = "422 names the setting to be looked at, with the mail server's own words.")
    public RestResponse<MailAccountView> verify(@RestPath String merchantId) {
        caller.requireMerchant(merchantId);
        return answer(verification.sendCode(merchantId));
    }

    @POST
    @Path("confirmation")
    @Operation(summary = "Takes the code, and the account is verified")
    public RestResponse<MailAccountView> confirm(@RestPath String merchantId, Code code) {
        caller.requireMerchant(merchantId);
        if (code == null || code.code() == null || code.code().length() > LONGEST_CODE) {
            throw new BadRequest("The body must have the code from the mail");
        }
        return answer(verification.confirm(merchantId, code.code()));
    }

    private static RestResponse<MailAccountView> answer(MailAccount account) {
        return ResponseBuilder.ok(MailAccountView.of(account))
                .header("ETag", account.etag())
                .build();
    }
}
