package dev.rejoinder.notification.inbound;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where answers to our mails, and mails that come back, arrive. */
@ConfigMapping(prefix = "rejoinder.inbound")
public interface InboundConfig {

    /** Of a mailbox that takes every address and hands its mails to us; without one nobody would hear of them. */
    Optional<String> domain();
}
