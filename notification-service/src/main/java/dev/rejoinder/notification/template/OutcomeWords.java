package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to merchants say of how a dispute ended. */
@MessageBundle("outcome")
interface OutcomeWords {

    @Message
    String won_chargeback(String amount);

    @Message
    String won_claim(String amount);

    @Message
    String won_chargeback_lead(String order);

    @Message
    String won_claim_lead(String order);

    @Message
    String won_money(String amount);

    @Message
    String lost_chargeback(String amount);

    @Message
    String lost_claim(String amount);

    @Message
    String lost_chargeback_lead(String order);

    @Message
    String lost_claim_lead(String order);

    @Message
    String lost_money(String amount);

    @Message
    String lost_refunded(String amount);

    @Message
    String no_fault_chargeback();

    @Message
    String no_fault_claim();

    @Message
    String no_fault_chargeback_lead(String order);

    @Message
    String no_fault_claim_lead(String order);

    @Message
    String no_fault_money();

    @Message
    String taken_back_chargeback();

    @Message
    String taken_back_claim();

    @Message
    String taken_back_chargeback_lead(String order);

    @Message
    String taken_back_claim_lead(String order);

    @Message
    String taken_back_money();

    @Message
    String expired_chargeback();

    @Message
    String expired_claim();

    @Message
    String expired_chargeback_lead(String order);

    @Message
    String expired_claim_lead(String order);

    @Message
    String money_title();

    @Message
    String closed_nothing();

    @Message
    String tip_title();

    @Message
    String tip_lacked(String item);

    @Message
    String tip_order();

    @Message
    String tip_dispatch();

    @Message
    String tip_delivery();

    @Message
    String tip_product();

    @Message
    String tip_download();

    @Message
    String tip_refund();

    @Message
    String tip_terms();

    @Message
    String tip_cancellation();

    @Message
    String tip_messages();
}
