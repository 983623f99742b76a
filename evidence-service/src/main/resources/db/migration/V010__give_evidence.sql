-- Any file that is handed over, not only proofs of delivery.
alter table proof_of_delivery rename to stored_file;

create table evidence_item (
    number      bigint      generated always as identity,
    id          uuid        primary key,
    dispute_id  uuid        not null references dispute,
    merchant_id text        not null,
    kind        text        not null,
    description text        not null,
    given_from  text,
    origin_at   timestamptz,
    media_type  text        not null,
    size        bigint      not null,
    sha256      text        not null,
    added_at    timestamptz not null,
    added_by    text        not null,
    removed_at  timestamptz,
    removed_by  text
);

create index evidence_item_of_dispute on evidence_item (dispute_id) where removed_at is null;
