package dev.rejoinder.simulator.mail;

import dev.rejoinder.simulator.account.Merchant;
import dev.rejoinder.simulator.delivery.Parcel;

/** A mail on its way. */
record MailParcel(Merchant merchant, String about, Mail mail, Smtp smtp) implements Parcel {

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public String merchantId() {
        return merchant.id();
    }

    @Override
    public String to() {
        return mail.to();
    }

    @Override
    public String messageId() {
        return mail.messageId();
    }

    @Override
    public String what() {
        return mail.text().subject();
    }

    @Override
    public Outcome carry() {
        return smtp.send(mail);
    }
}
