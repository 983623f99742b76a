package dev.rejoinder.ingest.source;

import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.secret.SecretCipher;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A merchant's webhook secrets, SNS topics, key for Amazon Pay, claims mailbox and trusted mail relays. */
@ApplicationScoped
class Sources {

    private final SecretCipher cipher;
    private final SourceSnapshot snapshot;
    private final TrustedRelays relays;
    private final Mailboxes mailboxes;
    private final Event<AmazonKeyChanged> amazonKeyChanged;
    private final Remainders remainders;
    private final Clock clock;

    Sources(
            SecretCipher cipher,
            SourceSnapshot snapshot,
            TrustedRelays relays,
            Mailboxes mailboxes,
            Event<AmazonKeyChanged> amazonKeyChanged,
            Remainders remainders,
            Clock clock) {
        this.cipher = cipher;
        this.snapshot = snapshot;
        this.relays = relays;
        this.mailboxes = mailboxes;
        this.amazonKeyChanged = amazonKeyChanged;
        this.remainders = remainders;
        this.clock = clock;
    }

    /** When it returns, this instance already takes notices by the new settings. */
    SourcesView put(String merchantId, NewSources request, String byWhom) {
        request.check(mailboxes.mayBeLocal());
        SourcesView changed = QuarkusTransaction.requiringNew().call(() -> replace(merchantId, request, byWhom));
        snapshot.reload();
        return changed;
    }

    private SourcesView replace(String merchantId, NewSources request, String byWhom) {
        SourcesView before = touched(merchantId);
        if (request.webhookSecrets() != null) {
            replaceSecrets(merchantId, request.secrets());
        }
        if (request.snsTopicArns() != null) {
            replaceTopics(merchantId, new HashSet<>(request.snsTopicArns()));
        }
        if (request.amazonPay() != null) {
            AmazonKey.forget(merchantId);
            AmazonKey.of(merchantId, request.amazonPay(), cipher).persist();
            amazonKeyChanged.fire(new AmazonKeyChanged(merchantId));
        }
        if (request.trustedAuthservIds() != null) {
            relays.replace(merchantId, request.trustedAuthservIds());
        }
        if (request.claimsMailbox() != null) {
            mailboxes.put(merchantId, request.claimsMailbox());
        }
        return noted(merchantId, before, byWhom);
    }

    /** Amazon is not asked for this merchant any more; what it has told stays. */
    SourcesView forgetAmazonKey(String merchantId, String byWhom) {
        SourcesView changed = QuarkusTransaction.requiringNew().call(() -> {
            SourcesView before = touched(merchantId);
            if (!AmazonKey.forget(merchantId)) {
                throw new NotFound("Amazon Pay key of merchant", merchantId);
            }
            return noted(merchantId, before, byWhom);
        });
        snapshot.reload();
        return changed;
    }

    /** From then on nothing is taken for the merchant; what was taken stays, and is still translated. */
    Remaining remove(String merchantId, String byWhom) {
        Remaining remaining = QuarkusTransaction.requiringNew().call(() -> forget(merchantId, byWhom));
        Log.infof("Sources of merchant %s ended by %s, %d claims are open", merchantId, byWhom, remaining.openClaims());
        snapshot.reload();
        return remaining;
    }

    private Remaining forget(String merchantId, String byWhom) {
        MerchantSource source = MerchantSource.<MerchantSource>findByIdOptional(merchantId)
                .orElseThrow(() -> new NotFound("merchant", merchantId));
        StoredSecret.forget(merchantId);
        SnsTopic.delete("merchantId", merchantId);
        relays.replace(merchantId, List.of());
        mailboxes.remove(merchantId);
        AmazonKey.forget(merchantId);
        source.delete();
        SourceChange.of(merchantId, clock.instant(), byWhom, "all sources ended")
                .persist();
        return remainders.of(merchantId);
    }

    @Transactional
    SourcesView get(String merchantId) {
        return view(merchantId);
    }

    @Transactional
    Page<SourceChangeView> changes(String merchantId, Cursor before, int limit) {
        return Page.of(
                SourceChange.newest(merchantId, before, limit + 1),
                limit,
                SourceChangeView::of,
                change -> new Cursor(change.at(), change.id()));
    }

    /** Makes the merchant known, and answers what is to be changed. */
    private SourcesView touched(String merchantId) {
        MerchantSource.touch(merchantId, clock.instant());
        SourcesView before = view(merchantId);
        // What follows replaces rows by statements; what was read of them here must not stay in memory.
        MerchantSource.getEntityManager().clear();
        return before;
    }

    /** Keeps who changed what, in the transaction that changes it. */
    private SourcesView noted(String merchantId, SourcesView before, String byWhom) {
        SourcesView after = view(merchantId);
        String what = Difference.between(before, after);
        if (!what.isEmpty()) {
            SourceChange.of(merchantId, clock.instant(), byWhom, what).persist();
            Log.infof("Sources of merchant %s changed by %s", merchantId, byWhom);
        }
        return after;
    }

    private SourcesView view(String merchantId) {
        MerchantSource source = MerchantSource.<MerchantSource>findByIdOptional(merchantId)
                .orElseThrow(() -> new NotFound("merchant", merchantId));
        return SourcesView.of(
                source,
                StoredSecret.ofMerchant(merchantId),
                SnsTopic.ofMerchant(merchantId),
                AmazonKey.findByIdOptional(merchantId),
                relays.of(merchantId),
                mailboxes.view(merchantId).orElse(null));
    }

    private void replaceSecrets(String merchantId, List<WebhookSecret> secrets) {
        StoredSecret.forget(merchantId);
        for (int i = 0; i < secrets.size(); i++) {
            StoredSecret.of(merchantId, i + 1, secrets.get(i), cipher).persist();
        }
    }

    private static void replaceTopics(String merchantId, Set<String> arns) {
        SnsTopic.ofMerchant(merchantId).forEach(topic -> topic.register(arns.contains(topic.arn())));
        arns.forEach(arn -> SnsTopic.ofArn(merchantId, arn).register(true));
    }
}
