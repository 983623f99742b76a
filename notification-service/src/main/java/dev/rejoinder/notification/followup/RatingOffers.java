package dev.rejoinder.notification.followup;

import dev.rejoinder.notification.confirm.Offer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One offer for each link of the mail. */
@Singleton
class RatingOffers {

    private final Ratings ratings;

    RatingOffers(Ratings ratings) {
        this.ratings = ratings;
    }

    @Produces
    @Singleton
    Offer five() {
        return new RatingOffer(Score.FIVE, ratings);
    }

    @Produces
    @Singleton
    Offer four() {
        return new RatingOffer(Score.FOUR, ratings);
    }

    @Produces
    @Singleton
    Offer three() {
        return new RatingOffer(Score.THREE, ratings);
    }

    @Produces
    @Singleton
    Offer two() {
        return new RatingOffer(Score.TWO, ratings);
    }

    @Produces
    @Singleton
    Offer one() {
        return new RatingOffer(Score.ONE, ratings);
    }
}
