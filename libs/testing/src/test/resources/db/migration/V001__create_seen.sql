create table seen (
    position   bigint generated always as identity primary key,
    claim_id   uuid   not null,
    version    bigint not null
);
