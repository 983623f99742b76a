-- Ops look for a reference without naming the merchant; with the reference first one index serves both.
create index dispute_amazon_reference_first on dispute (amazon_order_reference, merchant_id);
drop index dispute_amazon_reference;
