package dev.rejoinder.notification.owner;

import dev.rejoinder.event.LevelReason;

/** Why somebody looks after a case. */
public enum Reason {
    OPENED,
    AMOUNT,
    OVERDUE,
    THIRD_CONTACT,
    ASKED_FOR,
    COMPLAINT,
    REFUND_MISSING,
    BY_HAND,
    /** Whoever looked after it before is not in the team. */
    TEAM_CHANGED;

    LevelReason fact() {
        return switch (this) {
            case AMOUNT -> LevelReason.AMOUNT;
            case OVERDUE -> LevelReason.OVERDUE;
            case THIRD_CONTACT -> LevelReason.THIRD_CONTACT;
            case ASKED_FOR -> LevelReason.ASKED_FOR;
            case COMPLAINT -> LevelReason.COMPLAINT;
            case REFUND_MISSING -> LevelReason.REFUND_MISSING;
            case OPENED, BY_HAND, TEAM_CHANGED -> LevelReason.BY_HAND;
        };
    }
}
