package dev.rejoinder.notification.followup;

import dev.rejoinder.notification.preference.ShopperWishes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Deletes what shoppers wrote, and who was asked; the scores stay. Each method runs in the caller's transaction. */
@ApplicationScoped
public class ForgottenAnswers {

    private final Ratings ratings;
    private final FollowUpRows followUps;
    private final ShopperWishes wishes;

    ForgottenAnswers(Ratings ratings, FollowUpRows followUps, ShopperWishes wishes) {
        this.ratings = ratings;
        this.followUps = followUps;
        this.wishes = wishes;
    }

    public void forget(String merchantId, Collection<UUID> disputeIds) {
        ratings.forget(merchantId, disputeIds);
        followUps.forget(merchantId, disputeIds);
        wishes.forget(merchantId, disputeIds);
    }

    public void forgetOlder(Instant than) {
        ratings.forgetOlder(than);
    }
}
