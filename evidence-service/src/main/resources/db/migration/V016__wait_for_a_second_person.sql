-- What waits for a second person is a state of its own; its words are for people only.
alter table effect drop constraint effect_state_check;
alter table effect add constraint effect_state_check
    check (state in ('UNAPPROVED', 'ORDERED', 'CALLED', 'PENDING', 'HELD', 'DONE', 'FAILED'));

drop index effect_one_at_a_time;
create unique index effect_one_at_a_time on effect (dispute_id) where state not in ('DONE', 'FAILED');

update effect set state = 'UNAPPROVED'
where state = 'HELD' and trouble = 'It waits for a second person: POST /disputes/{id}/refund/approval';
