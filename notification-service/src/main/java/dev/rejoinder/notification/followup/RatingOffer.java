package dev.rejoinder.notification.followup;

import dev.rejoinder.notification.confirm.Given;
import dev.rejoinder.notification.confirm.Offer;
import dev.rejoinder.notification.confirm.Opened;
import dev.rejoinder.notification.confirm.Question;
import dev.rejoinder.notification.confirm.Thanks;
import dev.rejoinder.notification.template.Bundled;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of the five links with which shoppers say how content they are; the page asks again and takes a few words. */
final class RatingOffer implements Offer {

    private final Score score;
    private final Ratings ratings;

    RatingOffer(Score score, Ratings ratings) {
        this.score = score;
        this.ratings = ratings;
    }

    @Override
    public String purpose() {
        return score.purpose();
    }

    @Override
    public Optional<Question> question(Opened opened) {
        if (!ratings.canStillRate(opened.emailId())) {
            return Optional.empty();
        }
        FollowUpWords words = Bundled.words(FollowUpWords.class, opened.language());
        return Optional.of(new Question(
                words.rate_title(),
                List.of(words.rate_what(opened.shop().name())),
                words.rate_legend(),
                Arrays.stream(Score.values())
                        .map(each -> new Question.Choice(each.choice(), words.rate_choice(each.points())))
                        .toList(),
                words.rate_comment(),
                words.rate_button()));
    }

    @Override
    public Thanks confirm(Opened opened, Given given) {
        ratings.take(opened, purpose(), Score.of(given.choice()), given.comment());
        FollowUpWords words = Bundled.words(FollowUpWords.class, opened.language());
        return new Thanks(words.rate_thanks(), List.of(words.rate_change()));
    }
}
