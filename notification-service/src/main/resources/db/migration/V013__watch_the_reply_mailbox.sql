-- How far the mailbox for replies has been read, and who reads it.
create table incoming_mailbox (
    -- the account and its folder: another one starts anew
    name         text        primary key,
    uid_validity bigint,
    last_uid     bigint      not null default 0,
    held_by      uuid,
    held_until   timestamptz,
    checked_at   timestamptz
);
