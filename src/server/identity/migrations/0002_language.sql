-- In which language we write to somebody; nothing until they chose one on the screen.
alter table identity.people add column language text check (language in ('nl', 'en'));
