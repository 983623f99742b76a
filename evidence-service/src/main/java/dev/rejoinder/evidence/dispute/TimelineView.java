package dev.rejoinder.evidence.dispute;

import java.time.Instant;
import java.util.UUID;

record TimelineView(Instant at, TimelineEvent.What what, String detail, String by, UUID causedBy) {

    static TimelineView of(Timeline.Entry entry) {
        TimelineEvent event = entry.event();
        return new TimelineView(event.at(), event.what(), event.detail(), event.by(), event.causedBy());
    }
}
