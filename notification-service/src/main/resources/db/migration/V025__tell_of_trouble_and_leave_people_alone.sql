-- What is wrong with the system itself, and what ops was told of it last.
create table ops_trouble (
    kind      text        primary key,
    -- null while it is well
    since     timestamptz,
    told      boolean     not null default false,
    -- the last mail about it
    mailed_at timestamptz
);

-- Shoppers who want no mails of a shop that they can do without; the address is a keyed hash.
create table shopper_wish (
    merchant_id text        not null,
    person_hash bytea       not null,
    since       timestamptz not null,
    -- the mail whose link said so
    email_id    uuid        not null,
    dispute_id  uuid,
    primary key (merchant_id, person_hash)
);
create index shopper_wish_dispute on shopper_wish (dispute_id);
