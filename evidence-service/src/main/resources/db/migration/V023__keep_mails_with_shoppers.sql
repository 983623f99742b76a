-- What was written to shoppers, later also by them. It names its dispute and does not refer to it: whoever takes in facts about
-- mails would wait for those who hold the dispute, and they for it.
create table conversation_mail (
    id          uuid        primary key,
    dispute_id  uuid        not null,
    merchant_id text        not null,
    direction   text        not null check (direction in ('TO_SHOPPER')),
    at          timestamptz not null,
    -- when its words are asked for next; null once that has ended
    due_at      timestamptz,
    attempts    integer     not null default 0,
    subject     text,
    words       text,
    read_at     timestamptz
);

create index conversation_mail_of_dispute on conversation_mail (dispute_id);
create index conversation_mail_to_read on conversation_mail (due_at) where due_at is not null;
