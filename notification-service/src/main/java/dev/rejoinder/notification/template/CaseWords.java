package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about the page of a case, on it and in mails. */
@MessageBundle("casepage")
interface CaseWords {

    @Message
    String headline_claim();

    @Message
    String headline_chargeback();

    @Message
    String headline_unrecognised();

    @Message
    String money();

    @Message
    String person();

    @Message
    String asked_by(String date);

    @Message
    String line_label();

    @Message
    String line_link();

    @Message
    String answer_link();

    @Message
    String answer_note();

    @Message
    String form_alt();

    @Message
    String link_subject();

    @Message
    String link_preheader();

    @Message
    String link_lead(String order);

    @Message
    String link_what_claim();

    @Message
    String link_what_chargeback();

    @Message
    String link_section();

    @Message
    String link_button();

    @Message
    String link_until(String date);

    @Message
    String link_while_open();

    @Message
    String link_older();

    @Message
    String link_safety_title();

    @Message
    String link_safety();

    @Message
    String link_not_asked();
}
