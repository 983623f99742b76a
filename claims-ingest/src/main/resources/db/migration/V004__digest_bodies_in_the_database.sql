-- The database computes what only repeats need, many times faster than we do, and the id alone tells a repeat.
alter table notice drop column body_sha256;
alter table notice add column body_sha256 bytea not null generated always as (sha256(body)) stored;
alter table notice drop constraint notice_merchant_id_source_source_id_key;
