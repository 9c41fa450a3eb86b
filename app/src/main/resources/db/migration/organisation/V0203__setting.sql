-- What holds for the whole database, such as that its data is a demonstration. Names nobody; has no scope.
create table setting (
  key text primary key,
  content text not null
);
grant select, insert, update on setting to luoshi_app;
