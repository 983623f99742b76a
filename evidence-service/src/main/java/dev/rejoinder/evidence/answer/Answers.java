package dev.rejoinder.evidence.answer;

import dev.rejoinder.amazonpay.FileType;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.evidence.decision.Action;
import dev.rejoinder.evidence.decision.Decisions;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.document.PrintedPackets;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectKind;
import dev.rejoinder.evidence.effect.EffectState;
import dev.rejoinder.evidence.effect.Effects;
import dev.rejoinder.evidence.effect.Request;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.PacketContents;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.evidence.packet.StoredPacket;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Gone;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.sql.Json;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Orders answers: what is to be sent is fixed, with the very bytes of the packet, before anything is. */
@ApplicationScoped
public class Answers {

    /** @param accepted what stands in the way, and is not to */
    record Wanted(Channel channel, Set<Obstacle> accepted) {}

    /** Under which name a mail is kept that is to be sent. */
    public static final String MAIL = "mail.eml";

    private static final Duration TO_BE_MAILED = Duration.ofMinutes(15);
    private static final String WAITS_TO_BE_MAILED =
            "notification-service sends it from the merchant's mail account, and has not told yet that it has";

    private final DisputeDesk desk;
    private final Decisions decisions;
    private final PacketContents packets;
    private final PrintedPackets printed;
    private final PreparedMail mail;
    private final Preflight preflight;
    private final Effects effects;
    private final Json json;
    private final Clock clock;

    Answers(
            DisputeDesk desk,
            Decisions decisions,
            PacketContents packets,
            PrintedPackets printed,
            PreparedMail mail,
            Preflight preflight,
            Effects effects,
            Json json,
            Clock clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.packets = packets;
        this.printed = printed;
        this.mail = mail;
        this.preflight = preflight;
        this.effects = effects;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Gone if it was erased */
    StoredPacket packet(Dispute dispute) {
        return packets.find(dispute.id()).orElseThrow(() -> new NotFound("packet of a dispute", dispute.id()));
    }

    boolean isErased(Dispute dispute) {
        return packets.erased(dispute.id(), null).isPresent();
    }

    List<Effect> rounds(Dispute dispute) {
        return effects.of(dispute.id(), EffectKind.ANSWER);
    }

    List<Obstacle> obstacles(Dispute dispute, Channel channel) {
        PacketContent packet = packet(dispute).content();
        return preflight.of(
                dispute, channel, packet, Mapping.of(packet, channel).proofs());
    }

    /** What keeps it from being answered without asking a person; empty if nothing does. */
    public List<String> standingInTheWay(Dispute dispute) {
        return obstacles(dispute, unasked(dispute)).stream()
                .map(Obstacle::sentence)
                .toList();
    }

    /** Without a person: nothing that stands in the way is accepted. */
    public void orderUnasked(Dispute looked, Request request) {
        order(looked, new Wanted(unasked(looked), Set.of()), looked.etag(), request);
    }

    /** The way it goes without a person. */
    private static Channel unasked(Dispute dispute) {
        return dispute.claim().kind() == ClaimKind.A_TO_Z ? Channel.MAIL : Channel.AMAZON_API;
    }

    /**
     * @param seen the ETag of the dispute the person has looked at
     * @throws Conflict if something stands in the way that was not accepted; the message says what to do
     */
    Effect order(Dispute looked, Wanted wanted, String seen, Request request) {
        Optional<Effect> before = Effects.repeated(rounds(looked), request.key(), request.hash());
        if (before.isPresent()) {
            return before.get();
        }
        StoredPacket packet = packet(looked);
        // Printing takes a while, so it is done before the dispute is held.
        byte[] pdf = printed.pdf(packet);
        return wanted.channel() == Channel.MAIL
                ? mail.alone(
                        packet,
                        pdf,
                        () -> order(looked, wanted, seen, request, packet, pdf, mail.toSend(looked, packet, pdf)))
                : order(looked, wanted, seen, request, packet, pdf, Optional.empty());
    }

    /** @param prepared the mail, for that channel */
    private Effect order(
            Dispute looked,
            Wanted wanted,
            String seen,
            Request request,
            StoredPacket packet,
            byte[] pdf,
            Optional<byte[]> prepared) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Dispute held = desk.hold(looked.id());
            List<Effect> rounds = rounds(held);
            Optional<Effect> meanwhile = Effects.repeated(rounds, request.key(), request.hash());
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Stale.refuseUnlessSeen("dispute", seen, held.etag());
            Effect ordered = order(held, wanted, packet, pdf, rounds.size() + 1, request);
            prepared.ifPresent(bytes -> effects.addFile(ordered.id(), MAIL, bytes));
            return ordered;
        });
    }

    private Effect order(Dispute held, Wanted wanted, StoredPacket packet, byte[] pdf, int round, Request request) {
        if (packet.content().version() != held.packetVersion()) {
            throw Stale.changed("packet");
        }
        Channel channel = wanted.channel();
        Mapping mapping = Mapping.of(packet.content(), channel);
        List<SentFile> files = new ArrayList<>(mapping.proofs());
        files.add(new SentFile(Mapping.PDF, FileType.PDF, pdf.length, Sha256.of(pdf), null));
        refuseIfBlocked(preflight.of(held, channel, packet.content(), files), wanted.accepted());
        boolean isSentByUs = channel != Channel.HANDED_OVER;
        Instant now = clock.instant();
        AnswerOrder order = new AnswerOrder(
                channel,
                channel == Channel.AMAZON_API ? held.claim().references().disputeId() : null,
                held.packetVersion(),
                packet.sha256(),
                wanted.accepted().contains(Obstacle.DEADLINE_PASSED),
                files,
                mapping.evidence());
        Effect effect = new Effect(
                UUID.randomUUID(),
                held.id(),
                held.merchantId(),
                EffectKind.ANSWER,
                round,
                request.key(),
                request.hash(),
                json.write(order),
                null,
                isSentByUs ? EffectState.ORDERED : EffectState.DONE,
                0,
                channel == Channel.MAIL ? WAITS_TO_BE_MAILED : null,
                held.state(),
                null,
                now,
                request.by(),
                null,
                channel == Channel.AMAZON_API ? now : null,
                isSentByUs ? null : now);
        effects.add(effect);
        effects.addFile(effect.id(), Mapping.PDF, pdf);
        Dispute decided = isDecided(held, Action.CONTEST)
                ? held
                : decisions.add(held, Action.CONTEST, "The answer was ordered", request.by());
        DisputeState next = isSentByUs ? DisputeState.ANSWERING : DisputeState.ANSWERED;
        What what = isSentByUs ? What.ANSWER_ORDERED : What.ANSWER_SENT;
        Dispute moved = desk.move(decided, next, what, channel.name(), request.by());
        if (channel == Channel.MAIL) {
            desk.tellOrdered(moved, effect.id(), round, toHaveGoneBy(moved, now));
        }
        return effect;
    }

    /** The buffer before the deadline, or some minutes if that has begun. */
    private static Instant toHaveGoneBy(Dispute dispute, Instant now) {
        Instant soon = now.plus(TO_BE_MAILED);
        return dispute.answerBy().isAfter(soon) ? dispute.answerBy() : soon;
    }

    private boolean isDecided(Dispute dispute, Action action) {
        return decisions
                .newest(dispute.id())
                .filter(decision -> decision.action() == action)
                .isPresent();
    }

    private static void refuseIfBlocked(List<Obstacle> obstacles, Set<Obstacle> accepted) {
        List<Obstacle> left = obstacles.stream()
                .filter(obstacle -> !obstacle.canBeAccepted() || !accepted.contains(obstacle))
                .toList();
        if (!left.isEmpty()) {
            throw new Conflict(left.stream().map(Obstacle::sentence).collect(Collectors.joining(". ")));
        }
    }
}
