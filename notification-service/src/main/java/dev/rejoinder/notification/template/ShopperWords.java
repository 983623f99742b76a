package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to shoppers say. */
@MessageBundle("shopper")
interface ShopperWords {

    @Message
    String claim_subject();

    @Message
    String chargeback_subject();

    @Message
    String unrecognised_subject();

    @Message
    String claim_preheader(String date);

    @Message
    String chargeback_preheader(String date);

    @Message
    String claim_title();

    @Message
    String chargeback_title();

    @Message
    String unrecognised_title();

    @Message
    String claim_lead(String order, String amount);

    @Message
    String chargeback_lead(String order, String amount);

    @Message
    String unrecognised_lead(String order, String amount);

    @Message
    String claim_money();

    @Message
    String chargeback_money();

    @Message
    String next_title();

    @Message
    String claim_answer_until(String date);

    @Message
    String claim_answer_planned(String date);

    @Message
    String claim_answer();

    @Message
    String chargeback_answer_until(String date);

    @Message
    String chargeback_answer_planned(String date);

    @Message
    String chargeback_answer();

    @Message
    String claim_decides();

    @Message
    String chargeback_decides();

    @Message
    String claim_nothing_to_do();

    @Message
    String chargeback_nothing_to_do();

    @Message
    String unrecognised_known_after_all();

    @Message
    String person_title(String shop);

    @Message
    String person();

    @Message
    String footer(String shop);
}
