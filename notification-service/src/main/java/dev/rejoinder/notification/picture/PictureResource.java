package dev.rejoinder.notification.picture;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.BadRequest;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.MerchantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Pictures that a merchant's mails show; PNG or JPEG, drawn anew at the size they are shown. */
@Path("/merchants/{merchantId}")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class PictureResource {

    private final Pictures pictures;
    private final Caller caller;

    PictureResource(Pictures pictures, Caller caller) {
        this.pictures = pictures;
        this.caller = caller;
    }

    /** @param language for mails in one language; without it for all that have none of their own */
    @PUT
    @Path("profile/logo")
    @Consumes({"image/png", "image/jpeg"})
    public RestResponse<Void> putLogo(
            @RestPath String merchantId,
            @RestQuery String language,
            @HeaderParam("If-Match") String ifMatch,
            byte[] file) {
        return put(merchantId, logo(language), file, ifMatch);
    }

    @GET
    @Path("profile/logo")
    @APIResponse(responseCode = "200", description = "The logo as mails show it")
    public RestResponse<byte[]> getLogo(@RestPath String merchantId, @RestQuery String language) {
        return get(merchantId, logo(language));
    }

    @DELETE
    @Path("profile/logo")
    public void deleteLogo(@RestPath String merchantId, @RestQuery String language) {
        delete(merchantId, logo(language));
    }

    @PUT
    @Path("products/{sku}/picture")
    @Consumes({"image/png", "image/jpeg"})
    public RestResponse<Void> putProduct(
            @RestPath String merchantId, @RestPath String sku, @HeaderParam("If-Match") String ifMatch, byte[] file) {
        return put(merchantId, PictureName.product(sku), file, ifMatch);
    }

    @GET
    @Path("products/{sku}/picture")
    @APIResponse(responseCode = "200", description = "The picture as mails show it")
    public RestResponse<byte[]> getProduct(@RestPath String merchantId, @RestPath String sku) {
        return get(merchantId, PictureName.product(sku));
    }

    @DELETE
    @Path("products/{sku}/picture")
    public void deleteProduct(@RestPath String merchantId, @RestPath String sku) {
        delete(merchantId, PictureName.product(sku));
    }

    private static PictureName logo(String language) {
        Optional<Language> found = Language.find(language);
        if (language != null && found.isEmpty()) {
            throw new BadRequest("language must be one of en, de, it, es");
        }
        return PictureName.logo(found);
    }

    private RestResponse<Void> put(String merchantId, PictureName name, byte[] file, String ifMatch) {
        check(merchantId);
        StoredPicture stored = pictures.put(merchantId, name, file, ifMatch);
        return ResponseBuilder.<Void>noContent().header("ETag", stored.etag()).build();
    }

    private RestResponse<byte[]> get(String merchantId, PictureName name) {
        check(merchantId);
        StoredPicture stored = pictures.get(merchantId, name);
        return ResponseBuilder.ok(stored.drawn().content(), stored.drawn().mediaType())
                .header("ETag", stored.etag())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private void delete(String merchantId, PictureName name) {
        check(merchantId);
        pictures.delete(merchantId, name);
    }

    private void check(String merchantId) {
        caller.requireMerchant(merchantId);
        MerchantId.check(merchantId);
    }
}
