create table merchant_profile (
    merchant_id text        primary key,
    version     bigint      not null,
    profile     jsonb       not null,
    changed_at  timestamptz not null
);

-- What the facts have told of each dispute so far, to see what a later one changes.
create table dispute_told (
    dispute_id  uuid        primary key,
    merchant_id text        not null,
    version     bigint      not null,
    respond_by  timestamptz not null,
    complete    boolean     not null,
    detailed    boolean     not null
);

create table email (
    id              uuid        primary key,
    dispute_id      uuid        not null,
    merchant_id     text        not null,
    event           text        not null,
    audience        text        not null check (audience in ('MERCHANT', 'SHOPPER')),
    template        text        not null,
    changes         text[]      not null default '{}',
    language        text,
    recipient       text,
    subject         text,
    status          text        not null check (status in ('QUEUED', 'HELD', 'MERGED', 'DROPPED', 'SUPPRESSED', 'SENT',
                                                           'UNKNOWN', 'BOUNCED', 'FAILED')),
    reason          text,
    message_id      text        not null unique,
    -- hand-overs to the mail server that were tried, and those whose answer was lost
    attempts        integer     not null default 0,
    lost_answers    integer     not null default 0,
    postponed       integer     not null default 0,
    next_attempt_at timestamptz,
    -- the process that is sending it; see Instance
    taken_by        integer,
    queued_at       timestamptz not null,
    sent_at         timestamptz,
    html            text,
    plain           text
);

create index email_due on email (next_attempt_at, dispute_id)
    where status in ('QUEUED', 'UNKNOWN') and taken_by is null;
create index email_taken on email (taken_by) where taken_by is not null;
create index email_held on email (merchant_id) where status = 'HELD';
create index email_dispute on email (dispute_id);
create index email_newest on email (queued_at desc, id desc);
create index email_merchant_newest on email (merchant_id, queued_at desc, id desc);
