package dev.rejoinder.notification.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** In which time a person answers a shopper: who has had enough waits half as long. */
@ApplicationScoped
public class AnswerTargets {

    private static final int HURRY = 2;

    private final TalkConfig config;
    private final Temper temper;

    AnswerTargets(TalkConfig config, Temper temper) {
        this.config = config;
        this.temper = temper;
    }

    public Duration first() {
        return config.first();
    }

    public Duration next(UUID disputeId) {
        return isHurried(disputeId) ? config.next().dividedBy(HURRY) : config.next();
    }

    public boolean isHurried(UUID disputeId) {
        return temper.isUpset(disputeId);
    }
}
