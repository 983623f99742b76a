-- What a shopper asks about an order that nobody disputes. The id is that of the first mail.
create table inquiry (
    id          uuid        primary key,
    merchant_id text        not null,
    order_id    text        not null,
    -- null once forgotten
    shopper     text,
    -- whether the order has this address
    of_order    boolean     not null,
    opened_at   timestamptz not null,
    -- the claim that came later
    dispute_id  uuid,
    erased_at   timestamptz
);

create index inquiry_order on inquiry (merchant_id, order_id, opened_at);
create index inquiry_dispute on inquiry (dispute_id) where dispute_id is not null;
create index inquiry_shopper on inquiry (merchant_id, lower(shopper));
create index inquiry_to_forget on inquiry (opened_at) where erased_at is null;

-- Mails whose orders are to be asked for at evidence-service.
create table inquiry_search (
    mail_id uuid        primary key references incoming_mail,
    look_at timestamptz not null,
    tries   integer     not null default 0
);

create index inquiry_search_due on inquiry_search (look_at);

alter table incoming_mail add column inquiry_id uuid;
create index incoming_mail_inquiry on incoming_mail (inquiry_id) where inquiry_id is not null;
alter table incoming_mail drop constraint incoming_mail_state_check;
alter table incoming_mail add constraint incoming_mail_state_check
    check (state in ('ASSIGNED', 'UNVERIFIED', 'SUGGESTED', 'INQUIRY', 'UNTRIAGED', 'SET_ASIDE'));
