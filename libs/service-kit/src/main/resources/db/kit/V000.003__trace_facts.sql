-- The notice that a fact goes back to.
alter table outbox add column trace_id uuid;
