package dev.rejoinder.notification.intent;

import dev.rejoinder.notification.confirm.Offer;
import dev.rejoinder.notification.email.MailQueue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** One offer for each of the mails that tell how. */
class TellOffers {

    @Produces
    @Singleton
    Offer withdraw(IntentRows rows, MailQueue queue, Clock clock) {
        return new TellOffer(Intent.WITHDRAW, rows, queue, clock);
    }

    @Produces
    @Singleton
    Offer appeal(IntentRows rows, MailQueue queue, Clock clock) {
        return new TellOffer(Intent.APPEAL, rows, queue, clock);
    }
}
