-- What is not about a claim is looked for by age alone.
create index notice_aside on notice (received_at) where state = 'TRANSLATED' and claim_id is null;

alter table mail_confirmation drop constraint mail_confirmation_notice_id_fkey;
alter table mail_confirmation add constraint mail_confirmation_notice_id_fkey
    foreign key (notice_id) references notice on delete cascade;
