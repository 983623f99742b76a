package dev.rejoinder.notification.email;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An e-mail with what it says.
 *
 * @param html null until it is sent, and for auditors
 */
record EmailDetails(@JsonUnwrapped EmailView email, String html, String text) {

    static EmailDetails of(Email email, boolean masked) {
        return new EmailDetails(
                EmailView.of(email, masked), masked ? null : email.html(), masked ? null : email.text());
    }
}
