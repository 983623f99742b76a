create table letterhead (
    merchant_id text primary key,
    content     jsonb       not null,
    changed_at  timestamptz not null
);
