package dev.rejoinder.evidence.refund;

import dev.rejoinder.amazonpay.Charge;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectKind;
import dev.rejoinder.evidence.effect.HeldEffects;
import dev.rejoinder.evidence.effect.Request;
import dev.rejoinder.evidence.effect.Settlement;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.sql.Json;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Money back to the shopper: looked at first, ordered once. */
@Path("/disputes/{id}/refund")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class RefundResource {

    record Amount(String value, String currency) {}

    /**
     * @param amount what is claimed, or what is left of the charge, if none is given
     * @param accepting each {@link Risk} that the person has seen
     * @param sentence why; without names of people
     */
    record NewRefund(Amount amount, List<String> accepting, String sentence) {

        Refunds.Wanted checked() {
            Fields fields = new Fields();
            Money money = amount == null ? null : fields.money("amount", amount.value(), amount.currency());
            Set<Risk> accepted = EnumSet.noneOf(Risk.class);
            if (accepting != null) {
                for (int i = 0; i < accepting.size() && i < Risk.values().length * 2; i++) {
                    Risk risk = fields.oneOf("accepting[" + i + "]", accepting.get(i), Risk.class);
                    if (risk != null) {
                        accepted.add(risk);
                    }
                }
            }
            String why = fields.text("sentence", sentence, 500);
            fields.refuseIfWrong();
            return new Refunds.Wanted(money, accepted, why == null ? "The refund was ordered" : why);
        }
    }

    record RiskView(Risk risk, String sentence) {}

    /**
     * What a refund would do now.
     *
     * @param usual how much it gives back if no amount is given
     */
    record Preview(boolean possible, ChargeState charge, Money usual, List<RiskView> risks) {}

    /**
     * @param paid what the person has seen at Amazon
     * @param sentence how the person knows; without names of people
     */
    record RefundConclusion(Boolean paid, String sentence) {}

    private final DisputeDesk desk;
    private final Charges charges;
    private final Refunds refunds;
    private final Settlement settlement;
    private final HeldEffects heldEffects;
    private final Json json;
    private final Caller caller;

    RefundResource(
            DisputeDesk desk,
            Charges charges,
            Refunds refunds,
            Settlement settlement,
            HeldEffects heldEffects,
            Json json,
            Caller caller) {
        this.desk = desk;
        this.charges = charges;
        this.refunds = refunds;
        this.settlement = settlement;
        this.heldEffects = heldEffects;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public RestResponse<RefundView> get(@RestPath UUID id) {
        return ok(desk.visible(id));
    }

    /** Asks Amazon about the charge, and changes nothing. */
    @GET
    @Path("preview")
    public RestResponse<Preview> preview(@RestPath UUID id) {
        Dispute dispute = desk.visible(id);
        Charge charge = charges.of(dispute);
        ChargeState state = ChargeState.of(charge);
        Money usual = state.usual(dispute.claim().amount());
        Preview preview = new Preview(
                desk.mayMove(dispute, DisputeState.REFUNDING) && usual.value().signum() > 0,
                state,
                usual,
                Risks.of(dispute, desk.order(dispute), charge, usual).stream()
                        .map(risk -> new RiskView(risk, risk.sentence()))
                        .toList());
        return ResponseBuilder.ok(preview).header("ETag", dispute.etag()).build();
    }

    /** Fixes what is given back; telling Amazon follows at once. The same Idempotency-Key again changes nothing. */
    @POST
    public RestResponse<RefundView> order(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull NewRefund request) {
        Dispute looked = desk.visible(id);
        refunds.order(looked, request.checked(), ifMatch, Request.of(key, request, caller.name()));
        return ok(desk.visible(id));
    }

    /** The second person of two who have to agree, see /merchants/{merchantId}/automation. */
    @POST
    @Path("approval")
    public RestResponse<RefundView> approve(@RestPath UUID id) {
        refunds.approve(desk.visible(id), caller.name());
        return ok(desk.visible(id));
    }

    /** Takes an ordered refund back, as long as Amazon has not been told. */
    @DELETE
    public RestResponse<RefundView> withdraw(@RestPath UUID id) {
        settlement.withdraw(desk.visible(id), EffectKind.REFUND, caller.name());
        return ok(desk.visible(id));
    }

    /** Lets one that is held go on: a person has looked at what Amazon has. What it lacks it is told again, under the same key. */
    @POST
    @Path("resumption")
    public RestResponse<RefundView> resume(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        heldEffects.resume(desk.visible(id), EffectKind.REFUND, ifMatch, caller.name());
        return ok(desk.visible(id));
    }

    /** Ends one that is held: a person has looked at what Amazon has, and says it. */
    @POST
    @Path("conclusion")
    public RestResponse<RefundView> conclude(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull RefundConclusion request) {
        HeldEffects.Ending ending = HeldEffects.Ending.checked("paid", request.paid(), request.sentence());
        heldEffects.conclude(desk.visible(id), EffectKind.REFUND, ending, ifMatch, caller.name());
        return ok(desk.visible(id));
    }

    private RestResponse<RefundView> ok(Dispute dispute) {
        List<RefundView.RoundView> rounds =
                refunds.rounds(dispute).stream().map(this::round).toList();
        return ResponseBuilder.ok(new RefundView(rounds))
                .header("ETag", dispute.etag())
                .build();
    }

    private RefundView.RoundView round(Effect effect) {
        RefundProgress progress =
                effect.progress() == null ? RefundProgress.NOTHING : json.read(effect.progress(), RefundProgress.class);
        return RefundView.RoundView.of(effect, json.read(effect.ordered(), RefundOrdered.class), progress);
    }
}
