-- A shopper who writes names an order, and no merchant.
create index orders_number on orders (order_id);
create index orders_amazon_number on orders (amazon_order_reference) where amazon_order_reference is not null;
