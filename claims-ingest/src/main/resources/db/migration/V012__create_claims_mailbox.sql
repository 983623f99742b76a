-- A merchant's mailbox for claims, read over IMAP. Everything up to last_uid of uid_validity is in the journal.
create table claims_mailbox (
    merchant_id  text        primary key references source,
    version      bigint      not null,
    host         text        not null,
    port         integer     not null,
    encryption   text        not null check (encryption in ('TLS', 'STARTTLS', 'NONE')),
    username     text        not null,
    folder       text        not null,
    key_id       text        not null,
    ciphertext   bytea       not null,
    uid_validity bigint,
    last_uid     bigint      not null,
    state        text        not null check (state in ('CONNECTING', 'CONNECTED', 'FAILED')),
    error        text,
    checked_at   timestamptz,
    last_mail_at timestamptz,
    held_by      uuid,
    held_until   timestamptz
);
