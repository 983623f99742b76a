package dev.rejoinder.notification.confirm;

import dev.rejoinder.notification.link.ConfirmLink;
import dev.rejoinder.notification.link.ConfirmLinks;
import dev.rejoinder.notification.masking.Masking;
import dev.rejoinder.notification.template.Plain;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Opens links, which changes nothing, and does what they offer when a person confirms it, once. */
@ApplicationScoped
class Confirmations {

    private static final int LONGEST_COMMENT = 2000;

    private final ConfirmLinks links;
    private final LinkUses uses;
    private final Offers offers;
    private final Clock clock;

    Confirmations(ConfirmLinks links, LinkUses uses, Offers offers, Clock clock) {
        this.links = links;
        this.uses = uses;
        this.offers = offers;
        this.clock = clock;
    }

    Outcome open(String token) {
        Optional<ConfirmLink> link = links.open(token);
        Optional<Offer> offer = link.flatMap(known -> offers.of(known.purpose()));
        Optional<LinkUses.Mail> mail = offer.isEmpty() ? Optional.empty() : link.flatMap(uses::mail);
        if (mail.isEmpty()) {
            return new Outcome.Unknown();
        }
        Opened opened = mail.get().opened();
        if (mail.get().used()) {
            return new Outcome.Used(opened);
        }
        if (!clock.instant().isBefore(link.get().until())) {
            return new Outcome.Expired(opened, link.get().until());
        }
        return offer.get()
                .question(opened)
                .<Outcome>map(question -> new Outcome.Asked(opened, question))
                .orElse(new Outcome.Over(opened));
    }

    @Transactional
    Outcome confirm(String token, String choice, String comment) {
        Outcome outcome = open(token);
        if (!(outcome instanceof Outcome.Asked asked)) {
            return outcome;
        }
        Opened opened = asked.opened();
        Question question = asked.question();
        Given given = new Given(choice == null ? "" : choice, comment == null ? "" : kept(comment));
        if (!question.offers(given.choice()) || isTooMuch(question, given.comment())) {
            return new Outcome.Unclear(opened, question);
        }
        ConfirmLink link = links.open(token).orElseThrow();
        if (!uses.use(link, clock.instant())) {
            return new Outcome.Used(opened);
        }
        Thanks thanks = offers.of(link.purpose()).orElseThrow().confirm(opened, given);
        Log.infof("A link for %s in mail %s is confirmed", link.purpose(), link.emailId());
        return new Outcome.Confirmed(opened, thanks.title(), thanks.paragraphs());
    }

    private static String kept(String comment) {
        return Masking.mask(Plain.lines(comment)).text();
    }

    private static boolean isTooMuch(Question question, String comment) {
        return comment.length() > (question.comment() == null ? 0 : LONGEST_COMMENT);
    }
}
