-- A person who looks at a packet wants to know what has changed since they last did.
alter table packet drop constraint packet_pkey;
alter table packet add primary key (dispute_id, version);
