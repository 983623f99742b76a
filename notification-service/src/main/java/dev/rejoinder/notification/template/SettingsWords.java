package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the mail about changed notification settings says. */
@MessageBundle("settings")
interface SettingsWords {

    @Message
    String subject();

    @Message
    String preheader(String date);

    @Message
    String title();

    @Message
    String lead(String shop);

    @Message
    String known();

    @Message
    String changes_title();

    @Message
    String by();

    @Message
    String by_link();

    @Message
    String on();

    @Message
    String off();

    @Message
    String way_out();

    @Message
    String when();

    @Message
    String what(SettingChange.What what);

    @Message
    String unknown_title();

    @Message
    String step_back();

    @Message
    String step_ask();

    @Message
    String step_write();
}
