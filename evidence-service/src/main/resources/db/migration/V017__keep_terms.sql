-- A merchant's terms, each version as it was; what an order was placed under is evidence.
create table merchant_terms (
    merchant_id text        not null,
    version     text        not null,
    valid_from  timestamptz not null,
    media_type  text        not null,
    size        bigint      not null,
    sha256      text        not null,
    stored_at   timestamptz not null,
    stored_by   text        not null,
    primary key (merchant_id, version)
);

create index merchant_terms_in_force on merchant_terms (merchant_id, valid_from);
