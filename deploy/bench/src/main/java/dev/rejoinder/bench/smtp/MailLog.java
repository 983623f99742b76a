package dev.rejoinder.bench.smtp;

import dev.rejoinder.bench.world.Merchant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Every mail that reached the mail server, copies included. */
public final class MailLog implements Consumer<Mail> {

    private final Collection<Mail> mails = new ConcurrentLinkedQueue<>();

    @Override
    public void accept(Mail mail) {
        mails.add(mail);
    }

    public int count() {
        return mails.size();
    }

    /** How often each mail came, by Message-ID. */
    public Map<String, Long> copies() {
        return mails.stream().collect(Collectors.groupingBy(Mail::messageId, Collectors.counting()));
    }

    /** Different mails about one notice to one side. */
    public Map<String, Long> mailsByNoticeAndSide() {
        return mails.stream()
                .collect(Collectors.groupingBy(
                        mail -> mail.number() + (mail.isFor(Merchant.CLAIMS_ADDRESS) ? " merchant" : " shopper"),
                        Collectors.mapping(Mail::messageId, Collectors.collectingAndThen(Collectors.toSet(), ids ->
                                (long) ids.size()))));
    }

    public List<String> sentMoreThanOnce() {
        return copies().entrySet().stream()
                .filter(copies -> copies.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
