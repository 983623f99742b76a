-- For people who look at claims. Of claim, only columns that never change: its updates stay cheap.
create index claim_newest on claim (opened_at desc, id desc);
create index claim_newest_of_merchant on claim (merchant_id, opened_at desc, id desc);
create index notice_of_claim on notice (claim_id, received_at desc, id desc) where claim_id is not null;
-- Ops look for an order without naming the merchant.
create index claim_reference_of_order on claim_reference (value) where type = 'AMAZON_ORDER_REFERENCE';
