package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to shoppers say about promises, who looks after a case, and what is asked after it. */
@MessageBundle("care")
interface CareWords {

    @Message
    String news_by(String date);

    @Message
    String missed(String date);

    @Message
    String still_subject();

    @Message
    String still_preheader();

    @Message
    String still_title();

    @Message
    String still_no_news();

    @Message
    String still_looking(String shop);

    @Message
    String still_answering_claim();

    @Message
    String still_answering_chargeback();

    @Message
    String still_asked_claim();

    @Message
    String still_asked_chargeback();

    @Message
    String still_answered_claim();

    @Message
    String still_answered_chargeback();

    @Message
    String owner_label();

    @Message
    String higher_label();

    @Message
    String higher_link();

    @Message
    String new_owner_subject(String person);

    @Message
    String new_owner_preheader(String shop);

    @Message
    String new_owner_knows(String person);

    @Message
    String new_owner_reply(String person);

    @Message
    String why_overdue();

    @Message
    String why_third_contact();

    @Message
    String why_asked();

    @Message
    String why_complaint();

    @Message
    String why_refund();

    @Message
    String why_handed_over();

    @Message
    String solved_subject();

    @Message
    String solved_preheader(String shop);

    @Message
    String solved_title();

    @Message
    String solved_lead(String order);

    @Message
    String solved_about(String shop);

    @Message
    String solved_question();

    @Message
    String solved_choice(int score);

    @Message
    String link_note();

    @Message
    String arrived_subject();

    @Message
    String arrived_preheader(String shop);

    @Message
    String arrived_lead(String refunded, String order);

    @Message
    String arrived_why(String shop);

    @Message
    String arrived_question();

    @Message
    String arrived_yes();

    @Message
    String arrived_yes_link();

    @Message
    String arrived_no();

    @Message
    String arrived_no_link();
}
