alter table conversation_mail drop constraint conversation_mail_direction_check;
alter table conversation_mail add constraint conversation_mail_direction_check
    check (direction in ('TO_SHOPPER', 'FROM_SHOPPER'));
