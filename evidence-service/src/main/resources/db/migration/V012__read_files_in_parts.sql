-- Pictures, PDFs and documents are packed already; without packing them once more a part can be read without the rest.
alter table stored_file alter column content set storage external;
