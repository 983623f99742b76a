-- What people at the shop write to shoppers. The id follows from the request's key, where it has one.
create table message (
    id           uuid        primary key,
    dispute_id   uuid        not null,
    merchant_id  text        not null,
    -- as the shopper reads it; null for the shop
    author       text,
    -- whose token it was, or who answered by mail
    written_by   text,
    -- null for the shopper's
    language     text,
    words        text,
    written_at   timestamptz not null,
    request_hash text        not null,
    erased_at    timestamptz
);

create index message_dispute on message (dispute_id, written_at);
create index message_to_forget on message (written_at) where erased_at is null;

-- What shoppers are asked for.
create table question (
    id           uuid        primary key,
    dispute_id   uuid        not null,
    merchant_id  text        not null,
    author       text,
    asked_by     text,
    items        jsonb,
    answer_by    timestamptz not null,
    asked_at     timestamptz not null,
    state        text        not null check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN', 'LAPSED')),
    settled_at   timestamptz,
    request_hash text        not null,
    erased_at    timestamptz
);

-- A shopper is asked one thing at a time.
create unique index question_open on question (dispute_id) where state = 'OPEN';
create index question_dispute on question (dispute_id, asked_at);
create index question_to_forget on question (asked_at) where erased_at is null;

-- What people's mails seem to ask for, by rules whose reasons are kept; nothing happens until a person confirms it.
create table intent (
    mail_id      uuid        not null,
    intent       text        not null check (intent in ('WITHDRAW', 'APPEAL', 'EVIDENCE', 'COMPLAINT')),
    dispute_id   uuid        not null,
    merchant_id  text        not null,
    reasons      text[]      not null,
    found_at     timestamptz not null,
    confirmed_at timestamptz,
    -- whose token it was; null for the writer's own click
    confirmed_by text,
    primary key (mail_id, intent)
);

create index intent_dispute on intent (dispute_id);

-- Mails whose writers have had enough.
create table upset_mail (
    mail_id    uuid        primary key,
    dispute_id uuid        not null,
    reasons    text[]      not null,
    found_at   timestamptz not null
);

create index upset_mail_dispute on upset_mail (dispute_id, found_at);

-- Files of mails that were offered to the packet.
create table offered_file (
    mail_id    uuid        not null,
    number     integer     not null,
    dispute_id uuid        not null,
    -- why the packet does not take it; null if it has
    refused    text,
    offered_at timestamptz not null,
    primary key (mail_id, number)
);
