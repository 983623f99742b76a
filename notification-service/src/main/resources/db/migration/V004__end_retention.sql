-- Only mails of disputes that are over lose what they said when their time is over.
alter table dispute_told add column closed boolean not null default false;
create index email_to_forget on email (queued_at) where erased_at is null;
