-- Orders of the last weeks, and disputes of a time, for those who look back.
create index orders_newest_of_merchant on orders (merchant_id, placed_at, order_id);
create index effect_done on effect (dispute_id, kind) where state = 'DONE';
