-- The calendar feed of an account: whoever knows its secret address reads it; only the hash of the secret is kept.
create table feed (
  account_id bigint primary key references account on delete cascade,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  made_at timestamptz not null default now()
);

-- Reminders by mail, at most one a day. The address is sealed.
create table reminder (
  account_id bigint primary key references account on delete cascade,
  active boolean not null default true,
  address bytea not null,
  -- what is due in so many days is named
  days int not null default 3 check (days between 0 and 31),
  days_off boolean not null default false,
  -- the day of the last one; taken before it is sent, so that of several nodes one sends
  sent_on date,
  tried_at timestamptz,
  failed_on date
);

-- Both are an account's own, wherever its seats are.
do $$
declare
  name text;
begin
  foreach name in array array['feed', 'reminder'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy owner on %I to %I using (true) with check (true)', name, current_user);
    execute format('create policy own on %I to luoshi_app using (account_id = luoshi_account()) with check (account_id = luoshi_account())', name);
    execute format('grant select, insert, update, delete on %I to luoshi_app', name);
  end loop;
end $$;

-- Whose feed it is, asked before there is a scope; nobody's when the account is disabled.
create function luoshi_feed(hash bytea) returns table (account_id bigint, login_name text)
  language sql stable security definer set search_path = public as
$$
  select f.account_id, c.login_name from feed f
  join account a on a.id = f.account_id and a.disabled_at is null
  join credential c on c.account_id = f.account_id and not c.disabled
  where f.secret_hash = luoshi_feed.hash
$$;
revoke execute on function luoshi_feed from public;
grant execute on function luoshi_feed to luoshi_app;

-- Who may be due a reminder on a day.
create function luoshi_reminders(today date) returns table (account_id bigint, login_name text)
  language sql stable security definer set search_path = public as
$$
  select r.account_id, c.login_name from reminder r
  join account a on a.id = r.account_id and a.disabled_at is null
  join credential c on c.account_id = r.account_id and not c.disabled
  where r.active and (r.sent_on is null or r.sent_on < luoshi_reminders.today)
  order by r.account_id
$$;
revoke execute on function luoshi_reminders from public;
grant execute on function luoshi_reminders to luoshi_app;
