-- Who asked for what is stored about a shopper; never whom it was about.
create table shopper_export (
    id          uuid        primary key,
    merchant_id text        not null,
    asked_at    timestamptz not null,
    asked_by    text        not null
);

create index shopper_export_of_merchant on shopper_export (merchant_id, asked_at, id);
