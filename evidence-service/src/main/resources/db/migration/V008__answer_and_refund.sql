-- What a person has seen of a dispute: grows with every change but reminders.
alter table dispute add column edition bigint not null default 1;

-- The merchant's access to Amazon Pay, for answering and refunding.
create table amazon_key (
    merchant_id   text        primary key,
    region        text        not null,
    stage         text        not null,
    public_key_id text        not null,
    fingerprint   text        not null,
    key_id        text        not null,
    ciphertext    bytea       not null,
    changed_at    timestamptz not null,
    changed_by    text        not null
);

-- What is done to the world outside, and can not be taken back: first the intent, then the call, then the receipt.
create table effect (
    id           uuid        primary key,
    dispute_id   uuid        not null references dispute,
    merchant_id  text        not null,
    kind         text        not null check (kind in ('ANSWER', 'REFUND')),
    round        integer     not null,
    request_key  text,
    request_hash text        not null,
    ordered      json        not null,
    progress     json,
    state        text        not null check (state in ('ORDERED', 'CALLED', 'PENDING', 'HELD', 'DONE', 'FAILED')),
    attempts     integer     not null,
    trouble      text,
    back_to      text        not null,
    amount       numeric,
    currency     text,
    ordered_at   timestamptz not null,
    ordered_by   text        not null,
    called_at    timestamptz,
    due_at       timestamptz,
    settled_at   timestamptz,
    unique (dispute_id, kind, round)
);

create unique index effect_of_request on effect (dispute_id, kind, request_key) where request_key is not null;
-- A dispute is answered or refunded, never both at a time.
create unique index effect_one_at_a_time on effect (dispute_id) where state in ('ORDERED', 'CALLED', 'PENDING', 'HELD');
create index effect_due on effect (due_at) where due_at is not null;
create index effect_of_merchant on effect (merchant_id, ordered_at);

-- The very bytes that were sent.
create table effect_file (
    effect_id uuid  not null references effect,
    name      text  not null,
    content   bytea not null,
    primary key (effect_id, name)
);

-- Why a dispute is contested, refunded or left to a person; only ever added to.
create table decision (
    id         bigint generated always as identity primary key,
    dispute_id uuid        not null references dispute,
    at         timestamptz not null,
    action     text        not null check (action in ('CONTEST', 'REFUND', 'REVIEW')),
    sentence   text        not null,
    by_whom    text        not null
);

create index decision_of_dispute on decision (dispute_id, id);
