-- When the relay turned a mail away first; it may be the relay that is wrong.
alter table email add column refused_at timestamptz;
