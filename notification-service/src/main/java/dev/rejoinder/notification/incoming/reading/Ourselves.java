package dev.rejoinder.notification.incoming.reading;

import dev.rejoinder.notification.inbound.InboundConfig;
import dev.rejoinder.notification.outgoing.EmailConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** How our own mails are known when they come back. */
@ApplicationScoped
class Ourselves {

    private final String sender;
    private final String lists;
    private final Optional<String> domain;

    @Inject
    Ourselves(EmailConfig emails, InboundConfig inbound) {
        this(emails.sender(), emails.domain(), inbound.domain().orElse(null));
    }

    /** @param inbound null without a mailbox for replies */
    Ourselves(String sender, String domain, String inbound) {
        this.sender = sender.toLowerCase(Locale.ROOT);
        this.lists = ".claims." + domain.toLowerCase(Locale.ROOT) + ">";
        this.domain = Optional.ofNullable(inbound).map(name -> "@" + name.toLowerCase(Locale.ROOT));
    }

    /** What shows that a mail is ours; empty if nothing does. */
    Optional<String> sign(String from, String listId) {
        String address = from == null ? "" : from.toLowerCase(Locale.ROOT);
        if (address.equals(sender) || domain.filter(address::endsWith).isPresent()) {
            return Optional.of("it is sent from an address of ours");
        }
        return listId.toLowerCase(Locale.ROOT).strip().endsWith(lists)
                ? Optional.of("it has the List-Id of our mails")
                : Optional.empty();
    }

    boolean isForBounces(String address) {
        return domain.isPresent() && address.startsWith("bounce+") && address.endsWith(domain.get());
    }
}
