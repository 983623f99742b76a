alter table email drop constraint email_audience_check;
alter table email add constraint email_audience_check check (audience in ('MERCHANT', 'SHOPPER', 'AMAZON'));
-- Of the answer to Amazon that the mail is; 0 for all others.
alter table email add column round integer not null default 0;
