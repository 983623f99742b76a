package dev.rejoinder.notification.followup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say on which shoppers answer after a case. */
@MessageBundle("followup")
interface FollowUpWords {

    @Message
    String rate_title();

    @Message
    String rate_what(String shop);

    @Message
    String rate_legend();

    @Message
    String rate_choice(int points);

    @Message
    String rate_comment();

    @Message
    String rate_button();

    @Message
    String rate_thanks();

    @Message
    String rate_change();

    @Message
    String refund_title();

    @Message
    String refund_legend();

    @Message
    String refund_yes();

    @Message
    String refund_no();

    @Message
    String refund_button();

    @Message
    String refund_thanks();

    @Message
    String refund_good();

    @Message
    String refund_looked_for(String shop);
}
