-- Which keys the sealed columns were sealed with: the SHA-256 of the keys, nothing to open them by. One row at most.
create table sealing_mark (
  one boolean primary key default true check (one),
  mark text not null check (mark ~ '^[0-9a-f]{64}$')
);
grant select, insert, update, delete on sealing_mark to luoshi_app;
