-- The journal: every notice byte for byte, once. Its id follows from its key, so both say the same.
create table notice (
    id            uuid        primary key,
    seq           bigint      generated always as identity,
    merchant_id   text        not null,
    source        text        not null check (source in ('WEBHOOK', 'IPN', 'MAIL', 'FORM')),
    source_id     text        not null,
    state         text        not null check (state in ('ACCEPTED', 'TRANSLATED', 'QUARANTINED', 'REFUSED')),
    reason        text,
    claim_id      uuid,
    received_at   timestamptz not null,
    translated_at timestamptz,
    body_sha256   bytea       not null,
    body          bytea       not null,
    unique (merchant_id, source, source_id)
);

create index notice_to_translate on notice (seq) where state = 'ACCEPTED';
create index notice_newest on notice (received_at desc, id desc);
create index notice_newest_of_merchant on notice (merchant_id, received_at desc, id desc);
create index notice_to_look_at on notice (state, received_at desc, id desc) where state in ('QUARANTINED', 'REFUSED');
