-- A claim that a person found to be the same as another. Nothing goes by its name any more; its id still leads there.
alter table claim add column merged_into uuid references claim;

-- Who put claims together or took them apart, and which notices moved.
create table claim_change (
    id          uuid        primary key,
    merchant_id text        not null,
    what        text        not null check (what in ('MERGE', 'SPLIT')),
    claim_id    uuid        not null references claim,
    other_id    uuid        not null references claim,
    notice_ids  uuid[]      not null,
    by_whom     text        not null,
    at          timestamptz not null
);

create index claim_change_of_claim on claim_change (claim_id, at);
