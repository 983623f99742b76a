package dev.rejoinder.notification.followup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.kit.secret.SecretMac;
import dev.rejoinder.notification.delivery.Aside;
import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.link.ConfirmLink;
import dev.rejoinder.notification.link.ConfirmLinks;
import dev.rejoinder.notification.link.WayOut;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.preference.ShopperWishes;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Template;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether somebody may be asked, and the links that answer. */
@ApplicationScoped
class Asking implements Recheck, Aside {

    private static final String MAC_PURPOSE = "follow-up";
    private static final Duration ONCE_IN = Duration.ofDays(30);
    private static final Duration LINK_IS_GOOD = Duration.ofDays(30);
    private static final Set<FilingReason> UNRECOGNISED = Set.of(FilingReason.UNRECOGNIZED, FilingReason.FRAUDULENT);

    private final FollowUpRows rows;
    private final ConfirmLinks links;
    private final WayOut wayOut;
    private final ShopperWishes wishes;
    private final SecretMac mac;
    private final Clock clock;

    Asking(FollowUpRows rows, ConfirmLinks links, WayOut wayOut, ShopperWishes wishes, SecretMac mac, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.wayOut = wayOut;
        this.wishes = wishes;
        this.mac = mac;
        this.clock = clock;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.SHOPPER_DID_WE_SOLVE_IT, Template.SHOPPER_REFUND_ARRIVED);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        if (dispute.kind() == ClaimKind.CHARGEBACK
                && dispute.reason() != null
                && UNRECOGNISED.contains(dispute.reason())) {
            return Optional.of("whose payment it was is not known");
        }
        return email.template() == Template.SHOPPER_DID_WE_SOLVE_IT ? whyNotRate(email, dispute) : Optional.empty();
    }

    private Optional<String> whyNotRate(DueEmail email, Dispute dispute) {
        if (dispute.state() != DisputeState.CLOSED) {
            return Optional.of("the claim is open again");
        }
        if (dispute.shopper() != null
                && dispute.shopper().email() != null
                && wishes.wantsNone(email.merchantId(), dispute.shopper().email())) {
            return Optional.of("the shopper wants no such mails");
        }
        if (links.to(link(email, Score.FIVE.purpose(), "")).isEmpty()) {
            return Optional.of("there is no page to answer on");
        }
        return dispute.shopper() == null || dispute.shopper().email() == null || isFirst(email, dispute)
                ? Optional.empty()
                : Optional.of("the person was asked within 30 days");
    }

    /** Of two cases of one person that end together, one is asked after. */
    private boolean isFirst(DueEmail email, Dispute dispute) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            byte[] person = mac.code(MAC_PURPOSE, folded(dispute));
            rows.lock(person);
            boolean asked = rows.wasAsked(
                    email.merchantId(),
                    Kind.SOLVED,
                    mac.codes(MAC_PURPOSE, folded(dispute)),
                    now.minus(ONCE_IN),
                    email.disputeId());
            if (!asked) {
                rows.ask(email.disputeId(), Kind.SOLVED, person, now);
            }
            return !asked;
        });
    }

    @Override
    public Map<String, String> of(DueEmail email, Dispute dispute, Profile profile, Instant now) {
        if (!templates().contains(email.template())) {
            return Map.of();
        }
        Map<String, String> facts = new HashMap<>();
        if (email.template() == Template.SHOPPER_DID_WE_SOLVE_IT) {
            for (Score score : Score.values()) {
                add(facts, score.fact(), link(email, score.purpose(), score.choice()));
            }
            wayOut.of(email.id(), email.queuedAt()).ifPresent(address -> facts.put("wayOut", address));
        } else {
            add(facts, RefundOffer.YES, link(email, RefundOffer.PURPOSE, RefundOffer.YES));
            add(facts, RefundOffer.NO, link(email, RefundOffer.PURPOSE, RefundOffer.NO));
        }
        return facts;
    }

    private void add(Map<String, String> facts, String name, ConfirmLink link) {
        links.to(link).ifPresent(address -> facts.put(name, address));
    }

    private ConfirmLink link(DueEmail email, String purpose, String choice) {
        return new ConfirmLink(email.id(), purpose, choice, clock.instant().plus(LINK_IS_GOOD));
    }

    private static byte[] folded(Dispute dispute) {
        return dispute.shopper().email().toLowerCase(Locale.ROOT).getBytes(UTF_8);
    }
}
