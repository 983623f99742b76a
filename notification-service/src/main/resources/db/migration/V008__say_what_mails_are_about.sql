-- What a mail tells besides its dispute, for mails that something else than the dispute's course asks for.
alter table email add column about jsonb;
