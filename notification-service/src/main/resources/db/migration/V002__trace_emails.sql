-- The notice that a mail goes back to.
alter table email add column trace_id uuid;
