package dev.rejoinder.evidence.answer;

import dev.rejoinder.amazonpay.FileType;
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

    private final DisputeDesk desk;
    private final Decisions decisions;
    private final PacketContents packets;
    private final PrintedPackets printed;
    private final Preflight preflight;
    private final Effects effects;
    private final Json json;
    private final Clock clock;

    Answers(
            DisputeDesk desk,
            Decisions decisions,
            PacketContents packets,
            PrintedPackets printed,
            Preflight preflight,
            Effects effects,
            Json json,
            Clock clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.packets = packets;
        this.printed = printed;
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
        return preflight.of(dispute, channel, packet, Mapping.of(packet).proofs());
    }

    /** What keeps it from being answered through Amazon's API without asking a person; empty if nothing does. */
    public List<String> standingInTheWay(Dispute dispute) {
        return obstacles(dispute, Channel.AMAZON_API).stream()
                .map(Obstacle::sentence)
                .toList();
    }

    /** Without a person: nothing that stands in the way is accepted. */
    public void orderUnasked(Dispute looked, Request request) {
        order(looked, new Wanted(Channel.AMAZON_API, Set.of()), looked.etag(), request);
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
        return QuarkusTransaction.requiringNew().call(() -> {
            Dispute held = desk.hold(looked.id());
            List<Effect> rounds = rounds(held);
            Optional<Effect> meanwhile = Effects.repeated(rounds, request.key(), request.hash());
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Stale.refuseUnlessSeen("dispute", seen, held.etag());
            return order(held, wanted, packet, pdf, rounds.size() + 1, request);
        });
    }

    private Effect order(Dispute held, Wanted wanted, StoredPacket packet, byte[] pdf, int round, Request request) {
        if (packet.content().version() != held.packetVersion()) {
            throw Stale.changed("packet");
        }
        Mapping mapping = Mapping.of(packet.content());
        List<SentFile> files = new ArrayList<>(mapping.proofs());
        files.add(new SentFile(Mapping.PDF, FileType.PDF, pdf.length, Sha256.of(pdf), null));
        refuseIfBlocked(preflight.of(held, wanted.channel(), packet.content(), files), wanted.accepted());
        boolean isSentByUs = wanted.channel() == Channel.AMAZON_API;
        Instant now = clock.instant();
        AnswerOrder order = new AnswerOrder(
                wanted.channel(),
                isSentByUs ? held.claim().references().disputeId() : null,
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
                null,
                held.state(),
                null,
                now,
                request.by(),
                null,
                isSentByUs ? now : null,
                isSentByUs ? null : now);
        effects.add(effect);
        effects.addFile(effect.id(), Mapping.PDF, pdf);
        Dispute decided = isDecided(held, Action.CONTEST)
                ? held
                : decisions.add(held, Action.CONTEST, "The answer was ordered", request.by());
        if (isSentByUs) {
            desk.move(
                    decided,
                    DisputeState.ANSWERING,
                    What.ANSWER_ORDERED,
                    wanted.channel().name(),
                    request.by());
        } else {
            desk.move(
                    decided,
                    DisputeState.ANSWERED,
                    What.ANSWER_SENT,
                    wanted.channel().name(),
                    request.by());
        }
        return effect;
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
