-- Who changed a merchant's sources, when, and what; never the secrets themselves.
create table source_change (
    id          uuid        primary key,
    merchant_id text        not null,
    at          timestamptz not null,
    by_whom     text        not null,
    what        text        not null
);

create index source_change_newest on source_change (merchant_id, at desc, id desc);
