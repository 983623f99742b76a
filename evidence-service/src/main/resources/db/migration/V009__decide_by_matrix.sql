-- By when a dispute is answered if all goes as it should, when it is looked at next to act on it, and whose claim it is: a
-- hash of merchant and shopper, so that the shopper's other claims are found without saying who it is.
alter table dispute add column answer_by timestamptz;
alter table dispute add column act_at timestamptz;
alter table dispute add column shopper_key text;
update dispute set answer_by = respond_by - interval '24 hours';
update dispute set act_at = answer_by where state in ('OPENED', 'GATHERING', 'NEEDS_DECISION', 'MORE_EVIDENCE_ASKED');
alter table dispute alter column answer_by set not null;
create index dispute_act on dispute (act_at) where act_at is not null;
create index dispute_shopper on dispute (merchant_id, shopper_key, opened_at, id) where shopper_key is not null;

-- Never changed: a new version is a new row, and every decision names the one it was made by.
create table decision_matrix (
    merchant_id text        not null,
    version     bigint      not null,
    valid_from  timestamptz not null,
    content     json        not null,
    saved_at    timestamptz not null,
    saved_by    text        not null,
    primary key (merchant_id, version)
);

alter table decision add column matrix_version bigint;
alter table decision add column matrix_row integer;
alter table decision add column inputs json;

-- What a merchant allows to be done without asking.
create table allowance (
    merchant_id text        primary key,
    content     json        not null,
    changed_at  timestamptz not null,
    changed_by  text        not null
);
