-- What was asked to be forgotten, by whom, and how far it has come; says nothing of the person.
create table erasure (
    id          uuid        primary key,
    merchant_id text        not null,
    asked_for   text        not null check (asked_for in ('SHOPPER', 'ORDER')),
    asked_at    timestamptz not null,
    asked_by    text        not null,
    -- facts about it so far
    told        bigint      not null default 0
);

create index erasure_of_merchant on erasure (merchant_id, asked_at, id);

-- A dispute or an order of an erasure. A part that an open dispute still needs is not told.
create table erasure_part (
    number     bigint      generated always as identity primary key,
    erasure_id uuid        not null references erasure,
    dispute_id uuid,
    order_id   text,
    told_at    timestamptz,
    done_at    timestamptz,
    check ((dispute_id is null) <> (order_id is null)),
    unique nulls not distinct (erasure_id, dispute_id, order_id)
);

create index erasure_part_to_tell on erasure_part (erasure_id) where told_at is null;

alter table orders add column erased_at timestamptz;
create index orders_of_shopper on orders (merchant_id, lower(shopper ->> 'email')) where shopper is not null;

alter table dispute add column erased_at timestamptz;

-- Of an erased packet the parts are left, each with its hash: whoever has it can still show that it is the one.
alter table packet alter column content drop not null;
alter table packet add column erased_at timestamptz;
alter table packet add column sha256 text;
alter table packet add column manifest json;

-- For which orders and disputes a file is kept, those that name it no longer included.
create table file_use (
    merchant_id text not null,
    sha256      text not null,
    used_for    text not null check (used_for in ('ORDER', 'DISPUTE', 'TERMS')),
    used_by     text not null,
    primary key (merchant_id, used_for, used_by, sha256)
);

create index file_use_of_file on file_use (merchant_id, sha256);

insert into file_use (merchant_id, sha256, used_for, used_by)
select distinct merchant_id, proof_sha256, 'ORDER', order_id from shipment where proof_sha256 is not null
union all
select distinct merchant_id, sha256, 'DISPUTE', dispute_id::text from evidence_item
union all
select merchant_id, sha256, 'TERMS', version from merchant_terms;
