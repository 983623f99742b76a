-- tx and id together order rows so that a reader of the stream never passes a row that commits late.
create table outbox (
    id          bigint generated always as identity primary key,
    tx          xid8        not null default pg_current_xact_id(),
    lane        smallint    not null,
    topic       text        not null,
    message_key text        not null,
    event_id    uuid        not null,
    type        text        not null,
    merchant_id text        not null,
    subject_id  uuid,
    occurred_at timestamptz not null,
    payload     bytea       not null,
    sent_at     timestamptz
);

create index outbox_unsent on outbox (lane, id) where sent_at is null;
create index outbox_stream on outbox (tx, id);

create table inbox (
    event_id   uuid        primary key,
    handled_at timestamptz not null
);

create index inbox_handled_at on inbox using brin (handled_at);

create table dead_letter (
    id          uuid        primary key,
    topic       text        not null,
    partition   integer     not null,
    record_offset bigint    not null,
    message_key text        not null,
    type        text,
    payload     bytea,
    state       text        not null check (state in ('DEAD', 'PARKED', 'REPLAYED')),
    reason      text        not null,
    set_aside_at timestamptz not null,
    replayed_at timestamptz,
    unique (topic, partition, record_offset)
);

create index dead_letter_open on dead_letter (message_key, topic, record_offset) where state in ('DEAD', 'PARKED');
