-- A person said which order a dispute is about, or that it is none of those we know; the references no longer decide.
alter table dispute add column order_chosen boolean not null default false;

-- Closed disputes on the same order are shown beside an open one.
drop index dispute_order;
create index dispute_order on dispute (merchant_id, order_id) where order_id is not null;
