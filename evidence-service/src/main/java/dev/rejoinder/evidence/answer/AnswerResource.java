package dev.rejoinder.evidence.answer;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.evidence.check.Fields;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.effect.EffectKind;
import dev.rejoinder.evidence.effect.Effects;
import dev.rejoinder.evidence.effect.HeldEffects;
import dev.rejoinder.evidence.effect.Request;
import dev.rejoinder.evidence.effect.Settlement;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.auth.Roles;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Forbidden;
import dev.rejoinder.kit.problem.Gone;
import dev.rejoinder.kit.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The merchant's answer to a claim: looked at first, ordered once. */
@Path("/disputes/{id}/answer")
@RolesAllowed({Roles.MERCHANT, Roles.OPS})
class AnswerResource {

    /**
     * @param channel AMAZON_API, MAIL, or HANDED_OVER if the merchant has sent it
     * @param evenIfLate the deadline has passed, and it is to go out all the same
     * @param evenIfIncomplete required evidence is missing, and there is none
     * @param evenIfOutdated facts have changed since the letter was edited
     */
    record NewAnswer(String channel, boolean evenIfLate, boolean evenIfIncomplete, boolean evenIfOutdated) {

        Answers.Wanted checked() {
            Fields fields = new Fields();
            Channel checked = fields.oneOf("channel", channel, Channel.class);
            fields.refuseIfWrong();
            Set<Obstacle> accepted = EnumSet.noneOf(Obstacle.class);
            if (evenIfLate) {
                accepted.add(Obstacle.DEADLINE_PASSED);
            }
            if (evenIfIncomplete) {
                accepted.add(Obstacle.EVIDENCE_INCOMPLETE);
            }
            if (evenIfOutdated) {
                accepted.add(Obstacle.LETTER_OUTDATED);
            }
            return new Answers.Wanted(checked, accepted);
        }
    }

    /**
     * @param given what the person has seen at Amazon
     * @param sentence how the person knows; without names of people
     */
    record AnswerConclusion(Boolean given, String sentence) {}

    private final DisputeDesk desk;
    private final Answers answers;
    private final Effects effects;
    private final PreparedMail mail;
    private final Settlement settlement;
    private final HeldEffects heldEffects;
    private final AnswerViews views;
    private final Caller caller;

    AnswerResource(
            DisputeDesk desk,
            Answers answers,
            Effects effects,
            PreparedMail mail,
            Settlement settlement,
            HeldEffects heldEffects,
            AnswerViews views,
            Caller caller) {
        this.desk = desk;
        this.answers = answers;
        this.effects = effects;
        this.mail = mail;
        this.settlement = settlement;
        this.heldEffects = heldEffects;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public RestResponse<AnswerView> get(@RestPath UUID id) {
        return ok(desk.visible(id));
    }

    /** Fixes what is sent; sending follows at once. The same Idempotency-Key again changes nothing. */
    @POST
    public RestResponse<AnswerView> order(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull NewAnswer request) {
        Dispute looked = desk.visible(id);
        answers.order(looked, request.checked(), ifMatch, Request.of(key, request, caller.name()));
        return ok(desk.visible(id));
    }

    /** Takes an ordered answer back, as long as Amazon has not been told. */
    @DELETE
    public RestResponse<AnswerView> withdraw(@RestPath UUID id) {
        settlement.withdraw(desk.visible(id), EffectKind.ANSWER, caller.name());
        return ok(desk.visible(id));
    }

    /**
     * Lets one that is held go on: a person has looked at what Amazon has. What it lacks it is told again, under the same key.
     * A mail that may have arrived can only be concluded.
     */
    @POST
    @Path("resumption")
    public RestResponse<AnswerView> resume(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        heldEffects.resume(desk.visible(id), EffectKind.ANSWER, ifMatch, caller.name());
        return ok(desk.visible(id));
    }

    /** Ends one that is held: a person has looked at what Amazon has, and says it. */
    @POST
    @Path("conclusion")
    public RestResponse<AnswerView> conclude(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull AnswerConclusion request) {
        HeldEffects.Ending ending = HeldEffects.Ending.checked("given", request.given(), request.sentence());
        heldEffects.conclude(desk.visible(id), EffectKind.ANSWER, ending, ifMatch, caller.name());
        return ok(desk.visible(id));
    }

    /** A draft for the merchant's mail program, with the packet attached: A-to-z claims are answered by mail. */
    @GET
    @Path("mail.eml")
    @Produces("message/rfc822")
    public RestResponse<byte[]> mail(@RestPath UUID id) {
        Dispute dispute = desk.visible(id);
        if (dispute.claim().kind() != ClaimKind.A_TO_Z) {
            throw new Conflict("A chargeback is answered through Amazon's API or in Seller Central, not by mail");
        }
        return ResponseBuilder.ok(mail.draft(dispute, answers.packet(dispute)))
                .header("Content-Disposition", "attachment; filename=\"answer-" + id + ".eml\"")
                .build();
    }

    /** The very PDF that was sent. */
    @GET
    @Path("rounds/{round}/packet.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.MERCHANT, Roles.OPS, Roles.AUDITOR, Roles.SERVICE})
    public byte[] sent(@RestPath UUID id, @RestPath int round) {
        Dispute dispute = desk.visible(id);
        if (!caller.seesPersonalData()) {
            throw new Forbidden("The files of an answer hold personal data");
        }
        return answers.rounds(dispute).stream()
                .filter(effect -> effect.round() == round)
                .findFirst()
                .map(effect -> effects.file(effect.id(), Mapping.PDF)
                        .orElseThrow(() -> new Gone("The file was erased; its hash is left with the answer")))
                .orElseThrow(() -> new NotFound("answer of round", String.valueOf(round)));
    }

    private RestResponse<AnswerView> ok(Dispute dispute) {
        return ResponseBuilder.ok(views.of(dispute))
                .header("ETag", dispute.etag())
                .build();
    }
}
