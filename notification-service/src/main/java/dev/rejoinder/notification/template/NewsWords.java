package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to shoppers say while a dispute takes its course. */
@MessageBundle("news")
interface NewsWords {

    @Message
    String refund_subject(String amount);

    @Message
    String refund_subject_unrecognised(String amount);

    @Message
    String refund_preheader();

    @Message
    String refund_title();

    @Message
    String refund_title_unrecognised();

    @Message
    String refund_lead(String amount, String order);

    @Message
    String refund_lead_unrecognised(String amount, String order);

    @Message
    String refund_part(String claimed);

    @Message
    String refund_begun();

    @Message
    String refund_done();

    @Message
    String refund_way_title();

    @Message
    String refund_way();

    @Message
    String refund_bank_days();

    @Message
    String refund_missing(String date, String shop);

    @Message
    String refund_missing_unrecognised(String date, String shop);

    @Message
    String refund_goes_on_claim();

    @Message
    String refund_goes_on_chargeback();

    @Message
    String refund_goes_on_unrecognised();

    @Message
    String stage_refund_begun();

    @Message
    String stage_refund_done();

    @Message
    String stage_refund_arrives();

    @Message
    String again_subject_claim();

    @Message
    String again_subject_chargeback();

    @Message
    String again_subject_unrecognised();

    @Message
    String again_preheader(String shop);

    @Message
    String again_lead_claim(String order, String amount);

    @Message
    String again_lead_chargeback(String amount, String order);

    @Message
    String again_money();

    @Message
    String again_until_claim(String date);

    @Message
    String again_until_chargeback(String date);

    @Message
    String again_planned_claim(String date);

    @Message
    String again_planned_chargeback(String date);

    @Message
    String again_answers_claim();

    @Message
    String again_answers_chargeback();

    @Message
    String again_answered_claim();

    @Message
    String again_answered_chargeback();

    @Message
    String sorry_trouble();

    @Message
    String sorry_wait(long days);

    @Message
    String sorry_amount();

    @Message
    String calm();

    @Message
    String sober();
}
