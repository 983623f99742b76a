package dev.rejoinder.ingest.claim;

import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.ingest.notice.NoticeSource;

/** Knows the format of the notices that come by one road. */
public interface NoticeReader {

    NoticeSource source();

    Reading read(JournalNotice notice);
}
