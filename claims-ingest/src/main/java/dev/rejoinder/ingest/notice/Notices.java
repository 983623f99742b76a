package dev.rejoinder.ingest.notice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.page.Page;
import dev.rejoinder.kit.problem.Gone;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.work.AfterCommit;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Looking at notices, and sending those that were set aside through again. */
@ApplicationScoped
class Notices {

    private final Journal journal;
    private final AcceptedSignal accepted;
    private final AfterCommit afterCommit;
    private final Json json;

    Notices(Journal journal, AcceptedSignal accepted, AfterCommit afterCommit, Json json) {
        this.journal = journal;
        this.accepted = accepted;
        this.afterCommit = afterCommit;
        this.json = json;
    }

    @Transactional
    Page<NoticeView> list(NoticeFilter filter, Cursor before, int limit) {
        return Page.of(
                Notice.newest(filter, before, limit + 1),
                limit,
                NoticeView::listed,
                notice -> new Cursor(notice.receivedAt(), notice.id()));
    }

    @Transactional
    long count(NoticeFilter filter) {
        return Notice.count(filter);
    }

    @Transactional
    NoticeView get(UUID id, Caller caller) {
        Notice notice = visible(Notice.findByIdOptional(id), id, caller);
        return NoticeView.of(notice, caller.seesPersonalData() ? understood(notice) : null);
    }

    /** @throws Gone if it was erased */
    @Transactional
    byte[] body(UUID id) {
        Notice.<Notice>findByIdOptional(id)
                .filter(notice -> notice.erasedAt() != null)
                .ifPresent(notice -> {
                    throw new Gone("The notice was erased at " + notice.erasedAt() + "; only its hash is left");
                });
        return Notice.body(id).orElseThrow(() -> new NotFound("notice", id));
    }

    @Transactional
    NoticeView replay(UUID id, Caller caller) {
        Notice notice = visible(Notice.held(id), id, caller);
        notice.replay();
        afterCommit.run(accepted::raise);
        Log.infof("Notice %s is replayed by %s", id, caller.name());
        return NoticeView.of(notice, understood(notice));
    }

    @Transactional
    int replayAll(NoticeFilter filter, Caller caller) {
        int replayed = journal.replayAll(filter);
        Log.infof("%d notices (%s) are replayed by %s", replayed, filter, caller.name());
        return replayed;
    }

    private JsonNode understood(Notice notice) {
        return notice.understood().map(text -> json.read(text, JsonNode.class)).orElse(null);
    }

    private static Notice visible(Optional<Notice> notice, UUID id, Caller caller) {
        return notice.filter(found -> caller.sees(found.merchantId())).orElseThrow(() -> new NotFound("notice", id));
    }
}
