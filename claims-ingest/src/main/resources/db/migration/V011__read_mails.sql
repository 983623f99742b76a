-- Who took a doubtful mail for Amazon's.
create table mail_confirmation (
    notice_id    uuid        primary key references notice,
    confirmed_by text        not null,
    confirmed_at timestamptz not null
);

-- The merchant's own mail relays, by the name they write in Authentication-Results: their word about a mail is taken.
create table trusted_relay (
    merchant_id text not null references source,
    authserv_id text not null,
    primary key (merchant_id, authserv_id)
);
