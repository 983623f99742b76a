create table mail_account (
    merchant_id     text        primary key,
    version         bigint      not null,
    host            text        not null,
    port            integer     not null,
    encryption      text        not null check (encryption in ('STARTTLS', 'TLS', 'NONE')),
    username        text        not null,
    address         text        not null,
    key_id          text        not null,
    ciphertext      bytea       not null,
    state           text        not null check (state in ('UNVERIFIED', 'CODE_SENT', 'VERIFIED')),
    state_since     timestamptz not null,
    -- why it is no longer verified
    trouble         text,
    code_hash       bytea,
    code_expires_at timestamptz,
    wrong_codes     integer     not null default 0
);

-- Goes on when an account is removed and another one is set: facts are told apart by it.
create table mail_account_version (
    merchant_id text   primary key,
    version     bigint not null
);
