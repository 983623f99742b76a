alter table dispute drop constraint dispute_outcome_check;
alter table dispute add constraint dispute_outcome_check
    check (outcome in ('WON', 'LOST', 'NO_FAULT', 'WITHDRAWN', 'EXPIRED', 'MERGED'));
