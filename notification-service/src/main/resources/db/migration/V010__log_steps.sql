-- What became of a mail, oldest first: step, at, why, by; and times and last where it came several times in a row.
alter table email add column steps jsonb not null default '[]';

-- Of a long history the middle is left out.
create function with_step(steps jsonb, step text, at timestamptz, why text) returns jsonb language sql stable as $$
    select case
        when steps -> -1 ->> 'step' = step and steps -> -1 ->> 'why' is not distinct from why then
            jsonb_set(steps, '{-1}', steps -> -1 || jsonb_build_object(
                'times', coalesce((steps -> -1 ->> 'times')::integer, 1) + 1, 'last', at))
        else
            case when jsonb_array_length(steps) >= 60 then steps - 30 else steps end
                || jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('step', step, 'at', at, 'why', why)))
        end
$$;

-- Until then a mail is put off on purpose: quiet hours, another mail of the day, or what is not so yet.
alter table email add column not_before timestamptz;

-- Which mail is a recipient's automatic one of a dispute and a day in the merchant's time zone; critical ones are not counted.
create table mail_of_day (
    dispute_id uuid not null,
    -- 'shopper', or the address of a merchant
    recipient  text not null,
    day        date not null,
    email_id   uuid not null,
    primary key (dispute_id, recipient, day)
);
create index mail_of_day_old on mail_of_day (day);
