-- The merchant's key for asking Amazon Pay; its private half is encrypted.
create table amazon_key (
    merchant_id   text        primary key references source,
    region        text        not null check (region in ('NA', 'EU', 'UK', 'JP')),
    stage         text        not null check (stage in ('LIVE', 'SANDBOX')),
    public_key_id text        not null,
    fingerprint   text        not null,
    key_id        text        not null,
    ciphertext    bytea       not null,
    trouble       text,
    trouble_at    timestamptz
);

-- A notice that only names a dispute waits for Amazon to tell the rest; ask_at says when it is asked (again).
alter table notice add column ask_at timestamptz;
alter table notice add column asked integer not null default 0;
drop index notice_to_translate;
create index notice_to_translate on notice (seq) where state = 'ACCEPTED' and ask_at is null;
create index notice_to_ask on notice (ask_at) where state = 'ACCEPTED' and ask_at is not null;
