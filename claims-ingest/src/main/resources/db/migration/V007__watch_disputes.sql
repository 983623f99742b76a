-- Disputes that are read again at Amazon, so that a notice that never came is found. read_at is null once one is over.
create table dispute_watch (
    merchant_id  text        not null,
    dispute_id   text        not null,
    claim_id     uuid        not null,
    read_at      timestamptz,
    failures     integer     not null default 0,
    last_read_at timestamptz,
    gap          text,
    gap_since    timestamptz,
    primary key (merchant_id, dispute_id)
);

create index dispute_watch_due on dispute_watch (read_at) where read_at is not null;
create index dispute_watch_gap on dispute_watch (merchant_id, gap_since, dispute_id) where gap is not null;

alter table notice drop constraint notice_source_check;
alter table notice add constraint notice_source_check
    check (source in ('WEBHOOK', 'IPN', 'MAIL', 'FORM', 'AMAZON_API')) not valid;
