-- To see when they turn; null until a fact tells them, and then nothing has turned.
alter table dispute_told add column state text;
alter table dispute_told add column outcome text;
