package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Rendered;
import io.quarkus.mailer.Mail;

/** A written mail and where it goes. */
record Envelope(String recipient, Language language, Profile profile, Rendered content) {

    /** The headers make no auto-responder answer us, and keep one case in one thread. */
    Mail mail(DueEmail email, EmailConfig config) {
        String thread = "<" + email.disputeId() + "." + email.template().audience() + "@" + config.domain() + ">";
        Mail mail = new Mail()
                .addTo(recipient)
                .setFrom(config.sender())
                .setSubject(content.subject())
                .setHtml(content.html())
                .setText(content.text())
                .addHeader("From", HeaderText.mailbox(senderName(email), config.sender()))
                .addHeader("Subject", HeaderText.subject(content.subject()))
                .addHeader("Message-ID", email.messageId())
                .addHeader("In-Reply-To", thread)
                .addHeader("References", thread)
                .addHeader("Content-Language", language.tag())
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (email.template().audience() == Audience.SHOPPER) {
            mail.setReplyTo(profile.contact().email());
        }
        return mail;
    }

    private String senderName(DueEmail email) {
        return email.template().audience() == Audience.SHOPPER ? profile.name() : "Rejoinder (" + profile.name() + ")";
    }
}
