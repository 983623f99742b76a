-- Whoever looks at a packet reads the pages of a PDF in it. They belong to the file and go with it.
create table page_picture (
    merchant_id text    not null,
    file_sha256 text    not null,
    number      integer not null,
    page_count  integer not null,
    sha256      text    not null,
    content     bytea   not null,
    primary key (merchant_id, file_sha256, number),
    foreign key (merchant_id, file_sha256) references stored_file on delete cascade
);

alter table page_picture alter column content set storage external;
create index page_picture_by_hash on page_picture (merchant_id, sha256);
