-- Links to a case's page work until some time after its end.
alter table dispute_told add column closed_at timestamptz;
update dispute_told t set closed_at = coalesce(
    (select c.closed_at from closed_case c where c.dispute_id = t.dispute_id), now())
where closed;

-- Which links to a case's page work: those of this generation; none once its shopper is forgotten. Without a row it is 0.
create table status_link (
    dispute_id uuid        primary key,
    generation integer     not null,
    ended_at   timestamptz
);

-- Who has asked for a new link lately, as a keyed hash.
create table status_request (
    dispute_id uuid        not null,
    reader     bigint      not null,
    asked_at   timestamptz not null
);

create index status_request_dispute on status_request (dispute_id);
create index status_request_reader on status_request (reader);
create index status_request_age on status_request (asked_at);
