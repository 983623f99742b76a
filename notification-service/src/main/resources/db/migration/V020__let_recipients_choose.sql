-- Which mails each recipient of a merchant can do without, and when the next of those sent regularly is looked at.
create table subscription (
    merchant_id text        not null,
    -- in lower case
    recipient   text        not null,
    topic       text        not null check (topic in ('COURSE', 'DIGEST', 'REPORT', 'ADVICE')),
    wanted      boolean     not null,
    hour        integer     not null,
    -- null for what is not sent regularly
    next_at     timestamptz,
    changed_at  timestamptz not null,
    primary key (merchant_id, recipient, topic)
);

create index subscription_due on subscription (next_at) where wanted;

insert into subscription (merchant_id, recipient, topic, wanted, hour, next_at, changed_at)
select p.merchant_id, lower(coalesce(r ->> 'email', r #>> '{}')), topic, true, 8,
    case when topic <> 'COURSE' then p.changed_at end, p.changed_at
from merchant_profile p
cross join jsonb_array_elements(p.profile -> 'claimRecipients') r
cross join unnest(array['COURSE', 'DIGEST', 'REPORT', 'ADVICE']) topic
on conflict do nothing;

create index dispute_open on dispute_told (merchant_id) where not closed;

-- When somebody is to be told which evidence is missing; null once that was looked at.
alter table dispute_told add column gap_due_at timestamptz;
create index dispute_gap on dispute_told (gap_due_at) where gap_due_at is not null;
