-- The content is stored as the very bytes that are hashed and handed out; jsonb would write them anew.
create table packet (
    dispute_id   uuid primary key,
    merchant_id  text        not null,
    version      bigint      not null,
    content      bytea       not null,
    assembled_at timestamptz not null
);
