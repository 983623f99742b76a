package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to merchants say. */
@MessageBundle("merchant")
interface MerchantWords {

    @Message
    String chargeback_subject(String amount, String date);

    @Message
    String chargeback_subject_late(String amount);

    @Message
    String claim_subject(String amount, String date);

    @Message
    String claim_subject_late(String amount);

    @Message
    String preheader(String date, int has, int all);

    @Message
    String preheader_bare(String date);

    @Message
    String preheader_late(String date);

    @Message
    String chargeback_title();

    @Message
    String claim_title();

    @Message
    String chargeback_lead(String amount, String order);

    @Message
    String claim_lead(String amount, String order);

    @Message
    String chargeback_stake();

    @Message
    String claim_stake();

    @Message
    String bare();

    @Message
    String reason_title();

    @Message
    String reason_unknown();

    @Message
    String reason_code(String reason);

    @Message
    String reason_network_code(String reason, String code);

    @Message
    String comment();

    @Message
    String next_title();

    @Message
    String answer_by(String date);

    @Message
    String answer_was(String date);

    @Message
    String source_amazon_api();

    @Message
    String source_amazon_mail();

    @Message
    String source_merchant();

    @Message
    String source_calendar_days(String days);

    @Message
    String source_business_days(String days);

    @Message
    String source_rule(String rule);

    @Message
    String chargeback_decides();

    @Message
    String claim_decides();

    @Message
    String packet_title(int has, int all);

    @Message
    String packet_title_bare();

    @Message
    String packet_bare();

    @Message
    String packet_complete();

    @Message
    String packet_lacks();

    @Message
    String missing();

    @Message
    String packet_link();

    @Message
    String packet_link_note();

    @Message
    String steps_title();

    @Message
    String step_compare();

    @Message
    String step_read_case();

    @Message
    String step_complete();

    @Message
    String step_choose_chargeback();

    @Message
    String step_choose_claim();

    @Message
    String step_hand_in_chargeback(String date);

    @Message
    String step_hand_in_claim(String date);

    @Message
    String step_hand_in_instead_chargeback(String date);

    @Message
    String step_hand_in_instead_claim(String date);

    @Message
    String step_hand_in_chargeback_late();

    @Message
    String step_hand_in_claim_late();

    @Message
    String step_not_twice();

    @Message
    String updated_deadline_subject(String date);

    @Message
    String updated_complete_subject(String date);

    @Message
    String updated_details_subject(String date);

    @Message
    String updated_late_subject();

    @Message
    String updated_deadline_title();

    @Message
    String updated_complete_title();

    @Message
    String updated_details_title();

    @Message
    String updated_deadline(String date);

    @Message
    String updated_complete();

    @Message
    String updated_details();

    @Message
    String help_title();

    @Message
    String help();

    @Message
    String footer(String shop);
}
