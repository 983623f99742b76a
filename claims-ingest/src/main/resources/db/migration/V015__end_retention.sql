-- Claims whose shopper is to be forgotten because the time is over. Only columns that updates leave alone.
create index claim_to_forget on claim (opened_at) where erased_at is null;
