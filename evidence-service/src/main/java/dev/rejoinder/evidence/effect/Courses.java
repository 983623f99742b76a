package dev.rejoinder.evidence.effect;

import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.evidence.amazon.MerchantsAmazonPay;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Each kind of effect with its course. */
@ApplicationScoped
class Courses {

    private final Map<EffectKind, Course> courses;
    private final MerchantsAmazonPay amazonPays;
    private final Settlement settlement;

    Courses(@All List<Course> courses, MerchantsAmazonPay amazonPays, Settlement settlement) {
        this.courses = courses.stream().collect(Collectors.toMap(Course::kind, course -> course));
        this.amazonPays = amazonPays;
        this.settlement = settlement;
    }

    Course of(EffectKind kind) {
        return courses.get(kind);
    }

    void run(Effect effect) {
        Optional<AmazonPay> amazonPay = amazonPays.of(effect.merchantId());
        if (amazonPay.isPresent()) {
            of(effect.kind()).run(effect, amazonPay.get());
        } else {
            settlement.stop(effect, "There is no Amazon Pay key any more");
        }
    }
}
