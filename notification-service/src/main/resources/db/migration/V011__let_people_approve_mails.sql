-- Mails that a person at the shop sees first.
alter table email drop constraint email_status_check;
alter table email add constraint email_status_check check (status in (
    'QUEUED', 'HELD', 'WAITING', 'MERGED', 'DROPPED', 'SUPPRESSED', 'SENT', 'UNKNOWN', 'BOUNCED', 'FAILED'));

-- Counts what people do with it, so that two of them do not cross.
alter table email add column edition integer not null default 0;
alter table email add column waiting_since timestamptz;
-- When the shop was told that it waits.
alter table email add column reminded_at timestamptz;
alter table email add column approved boolean not null default false;
-- A person's own words in it.
alter table email add column note text;
alter table email add column note_name text;

create index email_waiting on email (waiting_since) where status = 'WAITING';

-- Cases that have ended, and whether a person ever wrote a line in one.
create table closed_case (
    dispute_id  uuid        primary key,
    merchant_id text        not null,
    human       boolean     not null,
    closed_at   timestamptz not null
);

create index closed_case_newest on closed_case (closed_at);
