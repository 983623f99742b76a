-- Where a merchant works, and how long before its deadline a dispute is to be answered.
create table merchant_calendar (
    merchant_id  text        primary key,
    country      text        not null,
    time_zone    text        not null,
    buffer_hours integer     not null check (buffer_hours between 0 and 168),
    changed_at   timestamptz not null
);

-- Every deadline a dispute has had, with who said so.
create table deadline_change (
    id         bigint generated always as identity primary key,
    dispute_id uuid        not null references dispute,
    at         timestamptz not null,
    respond_by timestamptz not null,
    source     text        not null,
    rule       text
);

create index deadline_change_of_dispute on deadline_change (dispute_id, id);

insert into deadline_change (dispute_id, at, respond_by, source, rule)
select id, opened_at, respond_by, deadline_source, deadline_rule from dispute;

-- When each unanswered dispute is looked at next because of its deadline: to remind, or without a reminder to plan one.
create table dispute_reminder (
    dispute_id  uuid        primary key references dispute,
    merchant_id text        not null,
    due_at      timestamptz not null,
    reminder    text        check (reminder in ('FIVE_DAYS', 'THREE_DAYS', 'ONE_DAY', 'FOUR_HOURS', 'PASSED'))
);

create index dispute_reminder_due on dispute_reminder (due_at);
create index dispute_reminder_of_merchant on dispute_reminder (merchant_id);

insert into dispute_reminder (dispute_id, merchant_id, due_at)
select id, merchant_id, opened_at from dispute
where state in ('OPENED', 'GATHERING', 'NEEDS_DECISION', 'MORE_EVIDENCE_ASKED');
