-- Facts under these keys lose what they said once they are sent.
create table outbox_forgotten (
    message_key text primary key
);
