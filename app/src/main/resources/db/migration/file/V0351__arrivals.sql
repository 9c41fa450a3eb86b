-- Files that came in of late, by the SHA-256 of their bytes, written down before the bytes are kept: after two days whatever
-- no row names is forgotten, and so is the line here. Without a scope: a hash names nobody and says nothing.
create table file_arrival (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default now()
);
create index file_arrival_at on file_arrival (at);
grant select, insert, update, delete on file_arrival to luoshi_app;
