-- Links of mails that people have used; the mail says whose they were.
create table used_link (
    email_id uuid        not null references email,
    purpose  text        not null,
    used_at  timestamptz not null,
    primary key (email_id, purpose)
);
