-- From whose own mail account answers can go out, as notification-service tells it.
create table mail_account (
    merchant_id text        primary key,
    version     bigint      not null,
    verified    boolean     not null,
    changed_at  timestamptz not null
);
