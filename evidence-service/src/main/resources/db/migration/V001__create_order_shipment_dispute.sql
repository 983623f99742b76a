create table orders (
    merchant_id            text        not null,
    order_id               text        not null,
    amazon_order_reference text,
    charge_id              text,
    placed_at              timestamptz not null,
    product_type           text        not null check (product_type in ('PHYSICAL', 'DIGITAL', 'SERVICE')),
    total_value            numeric     not null,
    total_currency         text        not null,
    items                  jsonb       not null,
    shopper                jsonb,
    delivery_address       jsonb,
    policy_version         text,
    stored_at              timestamptz not null,
    primary key (merchant_id, order_id)
);

-- A claim finds its order by these; a reference shared by many orders is looked at only until it proves ambiguous.
create index orders_charge on orders (merchant_id, charge_id) where charge_id is not null;
create index orders_amazon_reference on orders (merchant_id, amazon_order_reference)
    where amazon_order_reference is not null;

create table shipment (
    merchant_id      text        not null,
    order_id         text        not null,
    shipment_id      text        not null,
    carrier          text,
    tracking_number  text,
    shipped_at       timestamptz,
    promised_by      timestamptz,
    delivered_at     timestamptz,
    delivered_to     text,
    signed_by        text,
    scans            jsonb       not null,
    proof_media_type text,
    proof_size       bigint,
    proof_sha256     text,
    stored_at        timestamptz not null,
    primary key (merchant_id, order_id, shipment_id),
    foreign key (merchant_id, order_id) references orders
);

create table proof_of_delivery (
    merchant_id text        not null,
    sha256      text        not null,
    media_type  text        not null,
    content     bytea       not null,
    stored_at   timestamptz not null,
    primary key (merchant_id, sha256)
);

create table dispute (
    id                     uuid        primary key,
    merchant_id            text        not null,
    version                bigint      not null,
    packet_version         bigint      not null,
    claim_version          bigint      not null,
    -- json, not jsonb: the shopper's comment may hold what jsonb refuses
    claim                  json        not null,
    amazon_order_reference text,
    charge_id              text,
    merchant_order_id      text,
    order_id               text,
    state                  text        not null check (state in ('OPENED', 'GATHERING', 'NEEDS_DECISION', 'ANSWERING',
        'ANSWERED', 'MORE_EVIDENCE_ASKED', 'REFUNDING', 'REFUNDED', 'CLOSED')),
    outcome                text check (outcome in ('WON', 'LOST', 'NO_FAULT', 'WITHDRAWN', 'EXPIRED')),
    respond_by             timestamptz not null,
    deadline_source        text        not null,
    deadline_rule          text,
    has                    text[]      not null,
    lacks                  text[]      not null,
    opened_at              timestamptz not null,
    updated_at             timestamptz not null
);

create index dispute_newest on dispute (opened_at, id);
create index dispute_newest_of_merchant on dispute (merchant_id, opened_at, id);
create index dispute_state_of_merchant on dispute (merchant_id, state, opened_at, id);
create index dispute_state on dispute (state, opened_at, id);
create index dispute_amazon_reference on dispute (merchant_id, amazon_order_reference);
-- An order that arrives or changes finds the open disputes it concerns by these.
create index dispute_charge on dispute (merchant_id, charge_id) where state <> 'CLOSED';
create index dispute_merchant_order on dispute (merchant_id, merchant_order_id) where state <> 'CLOSED';
create index dispute_order on dispute (merchant_id, order_id) where state <> 'CLOSED';

create table dispute_timeline (
    id         bigint generated always as identity primary key,
    dispute_id uuid        not null references dispute,
    at         timestamptz not null,
    what       text        not null,
    detail     text,
    by_whom    text        not null,
    caused_by  uuid
);

create index dispute_timeline_of_dispute on dispute_timeline (dispute_id, id);
