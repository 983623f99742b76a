package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to everyone say. */
@MessageBundle("words")
interface Words {

    @Message
    String greeting(String name);

    @Message
    String greeting_nobody();

    @Message
    String step_of(int now, int all, String stage);

    @Message
    String stage_reported();

    @Message
    String stage_your_answer();

    @Message
    String stage_shop_answers();

    @Message
    String stage_bank_decides();

    @Message
    String stage_amazon_decides();

    @Message
    String stage_result();

    @Message
    String case_title();

    @Message
    String order();

    @Message
    String ordered_on();

    @Message
    String item();

    @Message
    String item_and_more(String item, int more);

    @Message
    String amount();

    @Message
    String filed_on();

    @Message
    String amazon_order();

    @Message
    String amazon_case();

    @Message
    String phone();

    @Message
    String email();

    @Message
    String website();

    @Message
    String hours();
}
