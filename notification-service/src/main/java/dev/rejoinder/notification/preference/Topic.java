package dev.rejoinder.notification.preference;

import dev.rejoinder.notification.template.SettingChange.What;
import dev.rejoinder.notification.template.Template;
import java.util.Optional;

/** Mails that a recipient can do without. All others always come. */
public enum Topic {
    /** How a case goes on where nobody at the shop has to do anything. */
    COURSE(What.COURSE),
    DIGEST(What.DIGEST),
    REPORT(What.REPORT),
    ADVICE(What.ADVICE);

    private final What what;

    Topic(What what) {
        this.what = what;
    }

    public static Optional<Topic> of(Template template) {
        return Optional.ofNullable(
                switch (template) {
                    case MERCHANT_ANSWER_SENT, MERCHANT_REFUND_UNDER_WAY, MERCHANT_REFUND_DONE -> COURSE;
                    case MERCHANT_DIGEST -> DIGEST;
                    case MERCHANT_REPORT -> REPORT;
                    case MERCHANT_ADVICE -> ADVICE;
                    default -> null;
                });
    }

    /** The mail of a topic that is sent by the calendar. */
    public Template template() {
        return switch (this) {
            case DIGEST -> Template.MERCHANT_DIGEST;
            case REPORT -> Template.MERCHANT_REPORT;
            case ADVICE -> Template.MERCHANT_ADVICE;
            case COURSE -> throw new IllegalStateException("what a case's course asks for knows no calendar");
        };
    }

    public boolean isRegular() {
        return this != COURSE;
    }

    What what() {
        return what;
    }
}
