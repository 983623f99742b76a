package dev.rejoinder.notification.inbound;

import dev.rejoinder.mail.imap.Encryption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where answers to our mails, and mails that come back, arrive. */
@ConfigMapping(prefix = "rejoinder.inbound")
public interface InboundConfig {

    /** Of a mailbox that takes every address and hands its mails to us; without one nobody would hear of them. */
    Optional<String> domain();

    /** How long a person has to answer before a shopper gets a note that the message arrived. */
    @WithDefault("10m")
    Duration grace();

    /** Mails of one sender within an hour that are acknowledged and told to the shop by mail; more are only listed. */
    @WithDefault("5")
    int toldPerHour();

    Imap imap();

    /** The mailbox of the domain; without a host nobody reads it, and mails are posted. */
    interface Imap {

        Optional<String> host();

        @WithDefault("993")
        int port();

        /** {@code NONE} has to be asked for, and in production only a server on this machine may have it. */
        @WithDefault("TLS")
        Encryption encryption();

        Optional<String> user();

        Optional<String> password();

        @WithDefault("INBOX")
        String folder();

        /** How often it is looked at; also how long to wait for the server to tell of a mail, where it can. */
        @WithDefault("25s")
        Duration poll();

        /** The first time, older mails are left where they are. */
        @WithDefault("30d")
        Duration firstReach();

        /** Longest pause before it is tried again. */
        @WithDefault("5m")
        Duration longestPause();
    }
}
