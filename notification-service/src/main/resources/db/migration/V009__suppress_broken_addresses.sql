-- Mails that came back lately, to count those to one address.
create table bounce (
    email_id     uuid        primary key references email,
    merchant_id  text        not null,
    -- keyed, so that it tells nobody the address
    address_hash bytea       not null,
    hard         boolean     not null,
    bounced_at   timestamptz not null
);

create index bounce_address on bounce (merchant_id, address_hash);

-- Addresses that get no mails for a while.
create table suppression (
    id           uuid        primary key,
    merchant_id  text        not null,
    address_hash bytea       not null,
    -- the mail that came back last, which knows the address
    email_id     uuid        not null references email,
    reason       text        not null,
    since        timestamptz not null,
    expires_at   timestamptz not null,
    unique (merchant_id, address_hash)
);

create index suppression_newest on suppression (since desc, id desc);
