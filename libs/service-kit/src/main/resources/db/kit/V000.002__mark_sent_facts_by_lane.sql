-- Every fact of the lane up to sent_to is sent, also those no one can see yet: none will follow below it. A mark for each
-- row would cost as much as the row itself; sent_at is for the few that are sent before a slower one below them commits.
create table outbox_lane (
    lane    smallint primary key,
    sent_to bigint   not null default 0
);

insert into outbox_lane (lane) select generate_series(0, 7);

alter table outbox add column stored_at timestamptz not null default now();

create view outbox_waiting as
select outbox.* from outbox join outbox_lane using (lane)
where outbox.sent_at is null and outbox.id > outbox_lane.sent_to;
