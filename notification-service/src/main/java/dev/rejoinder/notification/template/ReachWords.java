package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the mail about an address that cannot be reached says. */
@MessageBundle("reach")
interface ReachWords {

    @Message
    String subject(String masked);

    @Message
    String preheader(String date);

    @Message
    String title();

    @Message
    String lead(String address, String date);

    @Message
    String pause(String date);

    @Message
    String others();

    @Message
    String nobody();

    @Message
    String missed_title();

    @Message
    String missed_count();

    @Message
    String step_check();

    @Message
    String step_lift();

    @Message
    String step_change();
}
