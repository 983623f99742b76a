-- Mails that reached us, without the numbers that nobody should have sent. The id follows from the mail.
create table incoming_mail (
    id          uuid        primary key,
    arrived_at  timestamptz not null,
    -- as the mail says
    written_at  timestamptz,
    message_id  text,
    sender      text,
    sender_name text,
    subject     text,
    words       text,
    quoted      text,
    masked      text[]      not null default '{}',
    kind        text        not null check (kind in ('PERSON', 'AUTO_REPLY', 'OUT_OF_OFFICE', 'MAILING_LIST', 'OWN',
                                                     'BOUNCE', 'UNREADABLE')),
    -- its kind is what it is
    why         text        not null,
    state       text        not null check (state in ('ASSIGNED', 'UNVERIFIED', 'SUGGESTED', 'UNTRIAGED', 'SET_ASIDE')),
    matched_by  text        check (matched_by in ('TOKEN', 'THREAD', 'TEXT', 'PERSON')),
    verified    boolean     not null,
    dispute_id  uuid,
    merchant_id text,
    writer      text        check (writer in ('MERCHANT', 'SHOPPER')),
    -- the mail of ours it answers
    answered    uuid,
    suggestions uuid[]      not null default '{}',
    assigned_by text,
    assigned_at timestamptz,
    erased_at   timestamptz
);

create index incoming_mail_dispute on incoming_mail (dispute_id, arrived_at) where dispute_id is not null;
create index incoming_mail_newest on incoming_mail (arrived_at desc, id desc);
create index incoming_mail_merchant_newest on incoming_mail (merchant_id, arrived_at desc, id desc);
create index incoming_mail_sender on incoming_mail (lower(sender), arrived_at);
create index incoming_mail_to_forget on incoming_mail (arrived_at) where erased_at is null;

create table incoming_file (
    mail_id    uuid    not null references incoming_mail,
    number     integer not null,
    name       text,
    media_type text,
    size       bigint  not null,
    content    bytea,
    -- why it is not kept
    refused    text,
    primary key (mail_id, number)
);

-- Mails end their subject with the order they are about, which shoppers name.
create index email_order on email (split_part(subject, ' · ', -1)) where audience = 'SHOPPER';
