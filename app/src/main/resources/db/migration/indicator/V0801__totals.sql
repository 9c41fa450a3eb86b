-- What is counted of records, month by month, so that a roll-up over thousands of organisations need not read the records.
-- Follows from the versions that hold; `luoshi figures check` proves it.
create table record_total (
  organisation_id bigint not null references organisation,
  kind text not null,
  -- key of a field that says a number, or of a list, which counts for so many names; empty for the records themselves
  field text not null,
  -- its first day
  month date not null,
  count bigint not null,
  sum numeric not null,
  primary key (organisation_id, field, kind, month)
);
create index record_total_spent on record_total (organisation_id) where count = 0;

-- How many records name somebody or something in a list, year by year: for counting different names.
create table record_name_total (
  organisation_id bigint not null references organisation,
  kind text not null,
  field text not null,
  year int not null,
  name text not null,
  count bigint not null,
  primary key (organisation_id, field, kind, year, name)
);
create index record_name_total_spent on record_name_total (organisation_id) where count = 0;

-- Read within the scope; written by the trigger alone.
do $$
declare
  name text;
begin
  foreach name in array array['record_total', 'record_name_total'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy owner on %I to %I using (true) with check (true)', name, current_user);
    execute format('create policy scope on %I for select to luoshi_app using (organisation_id = any (array(select luoshi_organisations())))', name);
    execute format('grant select on %I to luoshi_app', name);
  end loop;
end $$;

-- A value as a number, as the counting rules of packs read it: a list counts for so many names; null where it says none.
create function luoshi_number(value jsonb) returns numeric language sql immutable parallel safe
  return case jsonb_typeof(value)
    when 'number' then (value #>> '{}')::numeric
    when 'array' then jsonb_array_length(value)
    when 'string' then case when value #>> '{}' ~ '^-?[0-9]{1,15}(\.[0-9]{1,6})?$' then (value #>> '{}')::numeric end
  end;

-- The numbers of a record; the empty field stands for the record itself.
create function luoshi_numbers(content jsonb) returns table (field text, number numeric) language sql immutable parallel safe as
$$
  select '', 0
  union all
  select e.key, luoshi_number(e.value) from jsonb_each(content) e where luoshi_number(e.value) is not null
$$;

-- The names of a record's lists, each once.
create function luoshi_names(content jsonb) returns table (field text, name text) language sql immutable parallel safe as
$$
  select distinct e.key, n.name
  from jsonb_each(content) e cross join lateral jsonb_array_elements_text(e.value) n (name)
  where jsonb_typeof(e.value) = 'array' and n.name is not null
$$;

-- Versions of a past day, the superseded ones among them.
create index record_version_past on record_version (organisation_id, day);

-- What was known at the end of a day about records of that day and before.
create function luoshi_held(day date) returns setof record_version language sql stable parallel safe as
$$
  select * from record_version v
  where v.state = 'valid' and v.day <= luoshi_held.day
    and v.made_at < (luoshi_held.day + 1)::timestamp at time zone 'Asia/Shanghai'
    and (v.superseded_at is null or v.superseded_at >= (luoshi_held.day + 1)::timestamp at time zone 'Asia/Shanghai')
$$;

-- Takes off what held before a statement and adds what holds after it. Writers of one organisation wait for each other to the
-- end of their transactions, and rows are taken in one order, so that two corrections cannot stop each other.
create function luoshi_total() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
  changes text := case tg_op
    when 'INSERT' then 'select 1 as by, v.* from fresh v'
    when 'DELETE' then 'select -1 as by, v.* from stale v'
    else 'select -1 as by, v.* from stale v union all select 1, v.* from fresh v' end;
begin
  execute format($sql$
    select pg_advisory_xact_lock(4801, part) from (
      select distinct (organisation_id %% 64)::int as part from (%s) v order by part) p
    $sql$, changes);
  execute format($sql$
    insert into record_total as t (organisation_id, kind, field, month, count, sum)
    select v.organisation_id, v.kind, n.field, date_trunc('month', v.day)::date as month, sum(v.by), sum(v.by * n.number)
    from (%s) v cross join lateral luoshi_numbers(v.content) n
    where v.state = 'valid' and v.superseded_at is null
    group by 1, 2, 3, 4 having sum(v.by) <> 0 or sum(v.by * n.number) <> 0
    order by 1, 2, 3, 4
    on conflict (organisation_id, field, kind, month) do update set count = t.count + excluded.count, sum = t.sum + excluded.sum
    $sql$, changes);
  execute format($sql$
    insert into record_name_total as t (organisation_id, kind, field, year, name, count)
    select v.organisation_id, v.kind, n.field, extract(year from v.day)::int as year, n.name, sum(v.by)
    from (%s) v cross join lateral luoshi_names(v.content) n
    where v.state = 'valid' and v.superseded_at is null
    group by 1, 2, 3, 4, 5 having sum(v.by) <> 0
    order by 1, 2, 3, 4, 5
    on conflict (organisation_id, field, kind, year, name) do update set count = t.count + excluded.count
    $sql$, changes);
  if tg_op <> 'INSERT' then
    delete from record_total where count = 0 and organisation_id in (select organisation_id from stale);
    delete from record_name_total where count = 0 and organisation_id in (select organisation_id from stale);
  end if;
  return null;
end
$$;
create trigger total_added after insert on record_version referencing new table as fresh
  for each statement execute function luoshi_total();
create trigger total_changed after update on record_version referencing old table as stale new table as fresh
  for each statement execute function luoshi_total();
create trigger total_gone after delete on record_version referencing old table as stale
  for each statement execute function luoshi_total();
