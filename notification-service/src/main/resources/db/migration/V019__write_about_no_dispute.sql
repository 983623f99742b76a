-- Mails about no single dispute, and mails to those who run the system.
alter table email alter column dispute_id drop not null;
alter table email drop constraint email_audience_check;
alter table email add constraint email_audience_check check (audience in ('MERCHANT', 'SHOPPER', 'AMAZON', 'OPS'));
