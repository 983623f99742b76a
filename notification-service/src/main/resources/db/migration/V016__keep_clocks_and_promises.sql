-- Who spoke to whom about a case, on whatever channel. What was said is kept elsewhere.
create table contact (
    dispute_id  uuid        not null,
    -- what it is known by, so that the same one told again is one
    cause       text        not null,
    merchant_id text        not null,
    speaker     text        not null check (speaker in ('SHOPPER', 'SHOP')),
    channel     text        not null check (channel in ('MAIL', 'PHONE', 'PAGE')),
    spoken_at   timestamptz not null,
    primary key (dispute_id, cause)
);

create table clock (
    id          uuid        primary key,
    dispute_id  uuid        not null,
    merchant_id text        not null,
    kind        text        not null check (kind in ('FIRST_ANSWER', 'NEXT_ANSWER', 'PROMISE')),
    -- the mail that makes the promise; it counts once that has left
    email_id    uuid        unique references email,
    started_at  timestamptz not null,
    due_at      timestamptz not null,
    -- percent of its time of which people were told
    warned      integer     not null default 0,
    -- null when nothing is to be done about it any more
    look_at     timestamptz,
    ended_at    timestamptz,
    ended_by    text        check (ended_by in ('ANSWER', 'NEWS', 'END_OF_CASE'))
);

create index clock_look on clock (look_at) where look_at is not null;
create index clock_dispute on clock (dispute_id);
create index clock_running on clock (merchant_id, due_at) where ended_at is null;
-- A case has one answer to wait for at a time.
create unique index clock_one_answer on clock (dispute_id) where ended_at is null and kind <> 'PROMISE';
