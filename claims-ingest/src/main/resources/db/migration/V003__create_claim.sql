-- The account is everything told about a claim with who told it when; details are what follows from it.
create table claim (
    id          uuid        primary key,
    merchant_id text        not null,
    kind        text        not null check (kind in ('CHARGEBACK', 'A_TO_Z')),
    version     bigint      not null,
    account     jsonb       not null,
    opened_at   timestamptz not null,
    updated_at  timestamptz not null
);

-- Index and lock in one: whoever joins notices to claims first locks the rows of all names the notice goes by.
create table claim_reference (
    merchant_id text   not null,
    type        text   not null check (type in ('DISPUTE_ID', 'CHARGE_ID', 'AMAZON_ORDER_REFERENCE', 'MERCHANT_ORDER_ID')),
    value       text   not null,
    claim_ids   uuid[] not null,
    primary key (merchant_id, type, value)
);
