-- Of an erased notice the hash and the size of what arrived are left, so the hash can no longer follow from the body.
alter table notice alter column body_sha256 drop expression;
alter table notice add column erased_at timestamptz;
alter table notice add column erased_bytes integer;
alter table claim add column erased_at timestamptz;
