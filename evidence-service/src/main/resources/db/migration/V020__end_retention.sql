-- What is to be forgotten because its time is over.
create index orders_to_forget on orders (placed_at) where erased_at is null;
create index dispute_to_forget on dispute (opened_at) where state = 'CLOSED' and erased_at is null;
