-- When what a mail said, and a shopper's address, was deleted.
alter table email add column erased_at timestamptz;
