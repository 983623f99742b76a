package dev.rejoinder.ingest;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.testing.Topics;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Looks at what became of a notice, in the journal and on the topic. */
@ApplicationScoped
public class Claims {

    private final Topics topics;

    Claims(Topics topics) {
        this.topics = topics;
    }

    /** The notice once the translator is done with it. */
    public JsonPath settled(Merchant merchant, String noticeId) {
        return await().atMost(ofSeconds(30))
                .until(() -> merchant.notice(noticeId).jsonPath(), notice -> !"ACCEPTED"
                        .equals(notice.getString("state")));
    }

    /** The traces of the facts about a claim. */
    public List<UUID> traces(ClaimFact fact) {
        return topics.traces(fact.topic(), fact.key());
    }

    /** The facts about the claim a notice told of, once there are that many. */
    public List<ClaimFact> factsAfter(Merchant merchant, String noticeId, int count) {
        String claimId = settled(merchant, noticeId).getString("claimId");
        return await().atMost(ofSeconds(30))
                .until(
                        () -> topics.read(ClaimFact.TOPIC, merchant.id() + ":" + claimId, ClaimFact.class),
                        facts -> facts.size() >= count);
    }
}
