-- A merchant exists here once its sources have been PUT.
create table source (
    merchant_id text        primary key,
    updated_at  timestamptz not null
);

create table webhook_secret (
    id          uuid     primary key,
    merchant_id text     not null references source,
    position    smallint not null check (position between 1 and 2),
    fingerprint text     not null,
    key_id      text     not null,
    ciphertext  bytea    not null,
    unique (merchant_id, position)
);

-- Registered topics, and topics that sent authentic messages without being registered.
create table sns_topic (
    id            uuid        primary key,
    merchant_id   text        not null references source,
    arn           text        not null,
    registered    boolean     not null,
    subscription  text        not null check (subscription in ('UNKNOWN', 'PENDING', 'CONFIRMED', 'FAILED', 'ENDED')),
    subscribe_url text,
    reason        text,
    attempts      integer     not null,
    retry_at      timestamptz,
    seen_at       timestamptz,
    unique (merchant_id, arn)
);

create index sns_topic_pending on sns_topic (retry_at) where subscription = 'PENDING';
