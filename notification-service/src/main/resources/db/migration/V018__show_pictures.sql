create table merchant_picture (
    merchant_id text        not null,
    -- what it shows: logo/, logo/de, product/K-11
    name        text        not null,
    version     bigint      not null,
    media_type  text        not null check (media_type in ('image/png', 'image/jpeg')),
    width       integer     not null,
    height      integer     not null,
    content     bytea       not null,
    changed_at  timestamptz not null,
    primary key (merchant_id, name)
);
