package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters and pages say about withdrawing and appealing. */
@MessageBundle("howto")
public interface HowToWords {

    @Message
    String steps_title();

    @Message
    String withdraw_subject_claim();

    @Message
    String withdraw_subject_chargeback();

    @Message
    String withdraw_preheader();

    @Message
    String withdraw_lead_claim(String order);

    @Message
    String withdraw_lead_chargeback(String order);

    @Message
    String withdraw_free();

    @Message
    String withdraw_claim_1();

    @Message
    String withdraw_claim_2();

    @Message
    String withdraw_claim_3();

    @Message
    String withdraw_chargeback_1();

    @Message
    String withdraw_chargeback_2();

    @Message
    String withdraw_chargeback_3();

    @Message
    String withdraw_means_title();

    @Message
    String withdraw_means_claim();

    @Message
    String withdraw_means_chargeback();

    @Message
    String withdraw_means_wait();

    @Message
    String appeal_subject_claim();

    @Message
    String appeal_subject_chargeback();

    @Message
    String appeal_preheader();

    @Message
    String appeal_lead_claim(String order);

    @Message
    String appeal_lead_chargeback(String order);

    @Message
    String appeal_decides_claim();

    @Message
    String appeal_decides_chargeback();

    @Message
    String appeal_claim_1();

    @Message
    String appeal_claim_2();

    @Message
    String appeal_claim_3();

    @Message
    String appeal_chargeback_1();

    @Message
    String appeal_chargeback_2();

    @Message
    String tell_title();

    @Message
    String tell();

    @Message
    String tell_link();

    @Message
    String tell_note();

    @Message
    String page_withdraw(String shop);

    @Message
    String page_appeal(String shop);

    @Message
    String page_only(String shop);

    @Message
    String page_button(String shop);

    @Message
    String page_thanks(String shop);

    @Message
    String page_steps();
}
