package dev.rejoinder.ingest.byhand;

import dev.rejoinder.ingest.claim.JoinByHand;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.claim.Understood;
import dev.rejoinder.ingest.json.Field;
import dev.rejoinder.ingest.notice.Journal;
import dev.rejoinder.ingest.notice.NoticeState;
import dev.rejoinder.ingest.notice.SetAside;
import dev.rejoinder.ingest.notice.Settlement;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.sql.Json;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notices that were set aside, and that a person says the meaning of. What arrived stays as it is. */
@ApplicationScoped
class Completions {

    private static final String CLAIM_ID = "claimId";

    private final SetAside setAside;
    private final JoinByHand joining;
    private final Journal journal;
    private final Json json;
    private final Clock clock;

    Completions(SetAside setAside, JoinByHand joining, Journal journal, Json json, Clock clock) {
        this.setAside = setAside;
        this.joining = joining;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** All of it happens in one transaction, or nothing does. */
    @Transactional
    CompletedView complete(UUID noticeId, Field body, Caller caller) {
        SetAside.Held notice = setAside.hold(noticeId, caller);
        Understood before = json.read(notice.understood(), Understood.class);
        Told told = told(body, before == null ? null : before.told(), notice.receivedAt());
        UUID claimId = joining.join(noticeId, notice.merchantId(), told, chosen(body));
        Instant now = clock.instant();
        Understood understood = new Understood(told, new Completed(caller.name(), now, before));
        journal.settle(
                List.of(new Settlement(noticeId, NoticeState.TRANSLATED, null, claimId, json.write(understood))));
        Log.infof("Notice %s is completed by %s and told of claim %s", noticeId, caller.name(), claimId);
        return new CompletedView(noticeId, NoticeState.TRANSLATED, claimId);
    }

    /**
     * Without members of a claim, the person agrees with what was read, and its sender keeps its rank. The time stays that
     * of the notice: completing an old one late must not outrank what was told since.
     */
    private static Told told(Field body, Told read, Instant receivedAt) {
        boolean agrees =
                body.node().isEmpty() || (body.node().size() == 1 && body.node().has(CLAIM_ID));
        if (read != null && agrees) {
            return read;
        }
        return FormBody.told(body, read == null ? receivedAt : read.at());
    }

    private static UUID chosen(Field body) {
        Field field = body.child(CLAIM_ID);
        String text = field.text(36);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw field.wrong("must be the id of a claim");
        }
    }
}
