package dev.rejoinder.notification.inbound;

import dev.rejoinder.kit.secret.SecretMac;
import dev.rejoinder.notification.profile.MailAddress;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses of our own that tell which mail somebody answers, or which one comes back: {@code reply+token@domain} and
 * {@code bounce+token@domain}. There are none without a mailbox for them.
 */
@ApplicationScoped
public class ReturnAddresses {

    private static final String BOUNCE = "bounce";
    private static final String REPLY = "reply";

    private final Optional<String> domain;
    private final ReturnToken bounces;
    private final ReturnToken replies;

    ReturnAddresses(InboundConfig config, SecretMac mac) {
        this.domain = config.domain().map(name -> name.toLowerCase(Locale.ROOT));
        this.bounces = new ReturnToken(mac, "notification " + BOUNCE);
        this.replies = new ReturnToken(mac, "notification " + REPLY);
    }

    void check(@Observes StartupEvent event) {
        if (domain.isPresent() && !MailAddress.isGood(address(BOUNCE, "0".repeat(ReturnToken.LENGTH), domain.get()))) {
            throw new IllegalStateException("rejoinder.inbound.domain is not the name of a domain");
        }
    }

    /** Where a mail to this participant comes back to. */
    public Optional<String> ofBounces(Participant participant) {
        return domain.map(name -> address(BOUNCE, bounces.make(participant), name));
    }

    /** Where this participant's answer goes. */
    public Optional<String> ofReplies(Participant participant) {
        return domain.map(name -> address(REPLY, replies.make(participant), name));
    }

    /** Whose mail came back to this address; empty if the address is none of ours. */
    public Optional<Participant> bounced(String address) {
        return open(address, BOUNCE, bounces);
    }

    /** Who was asked to answer to this address; empty if the address is none of ours. */
    public Optional<Participant> replied(String address) {
        return open(address, REPLY, replies);
    }

    private Optional<Participant> open(String address, String kind, ReturnToken tokens) {
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        String folded = address.toLowerCase(Locale.ROOT);
        String start = kind + "+";
        String end = "@" + domain.get();
        return folded.length() == start.length() + ReturnToken.LENGTH + end.length()
                        && folded.startsWith(start)
                        && folded.endsWith(end)
                ? tokens.open(folded.substring(start.length(), start.length() + ReturnToken.LENGTH))
                : Optional.empty();
    }

    private static String address(String kind, String token, String domain) {
        return kind + "+" + token + "@" + domain;
    }
}
