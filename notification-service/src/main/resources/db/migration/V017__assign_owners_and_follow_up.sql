create table team (
    merchant_id text        primary key,
    version     bigint      not null,
    team        jsonb       not null,
    changed_at  timestamptz not null
);

-- Who looks after a case: the newest row, and before it those who did.
create table case_owner (
    dispute_id  uuid        not null,
    number      integer     not null,
    merchant_id text        not null,
    level       text        not null check (level in ('L1', 'L2', 'L3')),
    address     text        not null,
    -- null where the merchant has told no team
    name        text,
    role        text,
    reason      text        not null,
    -- what it came of, which moves a case once
    cause       text        not null,
    since       timestamptz not null,
    primary key (dispute_id, number),
    unique (dispute_id, cause)
);

-- What is asked after a case, and when.
create table follow_up (
    dispute_id  uuid        not null,
    kind        text        not null check (kind in ('SOLVED', 'REFUND_ARRIVED')),
    merchant_id text        not null,
    -- who looked after the case when it ended
    owner       text,
    -- null once it was asked, or is not asked
    due_at      timestamptz,
    -- of the person asked, keyed, so that it tells nobody the address
    person_hash bytea,
    asked_at    timestamptz,
    primary key (dispute_id, kind)
);

create index follow_up_due on follow_up (due_at) where due_at is not null;
create index follow_up_person on follow_up (merchant_id, person_hash, asked_at) where person_hash is not null;

-- What shoppers answered; each answer is kept, the newest counts.
create table rating (
    email_id    uuid        not null references email,
    -- of the mail's links; each can be used once
    link        text        not null,
    dispute_id  uuid        not null,
    merchant_id text        not null,
    score       integer     not null check (score between 1 and 5),
    comment     text,
    owner       text,
    rated_at    timestamptz not null,
    primary key (email_id, link)
);

create index rating_dispute on rating (dispute_id);
create index rating_newest on rating (merchant_id, rated_at desc);
