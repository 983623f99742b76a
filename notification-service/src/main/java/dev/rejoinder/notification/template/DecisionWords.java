package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to shoppers say when a dispute has ended. */
@MessageBundle("decision")
interface DecisionWords {

    @Message
    String decision_preheader(String shop);

    @Message
    String decision_subject_unrecognised();

    @Message
    String decision_title_unrecognised();

    @Message
    String order_question(String shop);

    @Message
    String refunded(String refunded);

    @Message
    String granted_subject_claim();

    @Message
    String granted_subject_chargeback();

    @Message
    String granted_title_claim();

    @Message
    String granted_title_chargeback();

    @Message
    String granted_lead_claim(String order, String amount);

    @Message
    String granted_lead_chargeback(String amount, String order);

    @Message
    String granted_lead_unrecognised(String amount, String order);

    @Message
    String granted_money_claim();

    @Message
    String granted_money_chargeback();

    @Message
    String granted_money_unrecognised();

    @Message
    String granted_refunded_claim(String refunded);

    @Message
    String granted_refunded_chargeback(String refunded);

    @Message
    String granted_details_claim();

    @Message
    String granted_details_refunded();

    @Message
    String granted_details_chargeback();

    @Message
    String granted_details_unrecognised();

    @Message
    String granted_missing_claim(String date, String shop);

    @Message
    String granted_missing_refunded(String date, String shop);

    @Message
    String granted_missing_chargeback(String date, String shop);

    @Message
    String denied_subject_claim();

    @Message
    String denied_subject_chargeback();

    @Message
    String denied_preheader();

    @Message
    String denied_title_claim();

    @Message
    String denied_title_chargeback();

    @Message
    String denied_lead_claim(String order, String amount);

    @Message
    String denied_lead_chargeback(String amount, String order);

    @Message
    String denied_lead_unrecognised(String amount, String order);

    @Message
    String denied_who_claim();

    @Message
    String denied_who_chargeback();

    @Message
    String denied_who_unrecognised();

    @Message
    String denied_money_claim();

    @Message
    String denied_money_chargeback();

    @Message
    String options_title();

    @Message
    String denied_appeal_claim();

    @Message
    String denied_term_claim();

    @Message
    String denied_appeal_chargeback();

    @Message
    String denied_appeal_unrecognised();

    @Message
    String denied_shop(String shop);

    @Message
    String closed_subject_claim();

    @Message
    String closed_subject_chargeback();

    @Message
    String closed_subject_unrecognised();

    @Message
    String closed_title_claim();

    @Message
    String closed_title_chargeback();

    @Message
    String closed_title_unrecognised();

    @Message
    String expired_title_claim();

    @Message
    String expired_title_chargeback();

    @Message
    String withdrawn_lead_claim(String order, String amount);

    @Message
    String withdrawn_lead_chargeback(String amount, String order);

    @Message
    String withdrawn_money();

    @Message
    String withdrawn_mistake_claim();

    @Message
    String withdrawn_mistake_chargeback();

    @Message
    String no_fault_lead_claim(String order, String amount);

    @Message
    String no_fault_lead_chargeback(String amount, String order);

    @Message
    String no_fault_lead_unrecognised(String amount, String order);

    @Message
    String no_fault_money_claim();

    @Message
    String no_fault_bank();

    @Message
    String expired_lead_claim(String order, String amount);

    @Message
    String expired_lead_chargeback(String amount, String order);

    @Message
    String closed_ask_claim();

    @Message
    String closed_ask_chargeback();

    @Message
    String closed_ask_unrecognised();
}
