-- A letter in the merchant's own words. A row without words: it is written from the facts again.
create table letter_revision (
    dispute_id  uuid        not null,
    number      integer     not null,
    merchant_id text        not null,
    words       json,
    made_at     timestamptz not null,
    made_by     text        not null,
    primary key (dispute_id, number)
);
