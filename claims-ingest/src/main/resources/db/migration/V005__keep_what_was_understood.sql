-- What was read from a notice, as Understood writes it: for people, and to put claims together again.
alter table notice add column understood jsonb;
