-- Invented organisations, duties, occurrences and records, ${organisations} organisations and ten, hundred times as much of the rest.
-- Numbers begin where no sequence gets to. The year is the present one; records reach to the last month that is over.
create function pg_temp.base() returns bigint language sql immutable return 100000000000;
create temporary table size as select ${organisations}::bigint as organisations,
  greatest(1, ${organisations} / 2000)::bigint as counties, (${organisations} * 100 / 3 / 60)::bigint as plans;

-- What follows from rows is made once at the end, not by a trigger for each statement.
create temporary table follower as
select tgrelid::regclass as place, tgname as name from pg_trigger where not tgisinternal and (tgname like 'search\_%' or tgname like 'total\_%');
create temporary table grams as select pg_get_indexdef('search_entry_grams'::regclass) as definition;
do $$
declare
  one record;
begin
  for one in select * from follower loop
    execute format('alter table %s disable trigger %I', one.place, one.name);
  end loop;
end $$;
drop index search_entry_grams;

-- a root, counties of 2,000, 20 townships in each, villages in turn
create temporary table place as
with s as (select *, organisations - 1 - 21 * counties as villages from size)
select pg_temp.base() + 1 as id, null::bigint as parent, '青川市' as name, 'county' as kind, 'root' as level from s
union all select pg_temp.base() + 10 + c, pg_temp.base() + 1, '第' || c || '县', 'county', 'county' from s, generate_series(1, counties) c
union all select pg_temp.base() + 1000 + t, pg_temp.base() + 10 + 1 + (t - 1) % counties, '第' || t || '镇', 'township', 'township'
  from s, generate_series(1, 20 * counties) t
union all select pg_temp.base() + 100000 + v, pg_temp.base() + 1000 + 1 + (v - 1) % (20 * counties), '第' || v || '村', 'village', 'village'
  from s, generate_series(1, villages) v;
insert into organisation (id, name, kind, opened) select id, name, kind, '2020-01-01' from place;
insert into tree_place (tree, organisation_id, parent_id, path, valid)
select 'government', p.id, p.parent, text2ltree(concat_ws('.', 'government', g.parent, t.parent, p.parent, p.id)), daterange('2020-01-01', null)
from place p left join place t on t.id = p.parent left join place g on g.id = t.parent;

-- a plan of 60 duties for as many villages as it takes, a post for each, held by somebody with an account
create temporary table village as
select p.id as organisation, pg_temp.base() + row_number() over (order by p.id) as plan
from place p where p.level = 'village' order by p.id limit (select plans from size);
insert into post (id, organisation_id, name) select plan, organisation, '村文书' from village;
insert into person (id, organisation_id, name) select plan, organisation, '何砚田' || plan % 1000 from village;
insert into holding (organisation_id, post_id, person_id, valid) select organisation, plan, plan, daterange('2024-01-01', null) from village;
insert into plan (id, organisation_id, title, year)
select plan, organisation, '年度工作计划', extract(year from current_date)::int from village;
insert into plan_version (id, organisation_id, plan_id, number, state, adopted_at, adopted_on)
select plan, organisation, plan, 1, 'adopted', date_trunc('year', now()), date_trunc('year', now())::date from village;
create temporary table work as
select v.organisation, v.plan, pg_temp.base() + (v.plan - pg_temp.base()) * 100 + n as id, n,
  (array['meeting', 'study', 'visit', 'training', 'publicity', 'inspection'])[1 + n % 6] as kind,
  (array['召开村务例会', '组织集中学习', '走访独居老人', '举办技能培训', '开展反诈宣传', '排查消防隐患'])[1 + n % 6] || '（' || n || '）' as content,
  (array['times', 'times', 'visited', 'attendances', 'copies', 'found'])[1 + n % 6] as counting,
  (array['次', '次', '人', '人次', '份', '处'])[1 + n % 6] as unit
from village v cross join generate_series(1, 60) n;
insert into plan_item (id, organisation_id, version_id, line, position, content, headings, choice, post_id, goals, record_kind, counting)
select id, organisation, plan, id, n, content, array['第' || (n - 1) / 10 + 1 || '部分'], 'accepted', plan,
  jsonb_build_array(jsonb_build_object('measure', '', 'op', '>=', 'low', 12, 'high', 12, 'unit', unit)), kind, counting from work;
insert into duty (id, organisation_id, plan_id, version_id, line, item_id, content, post_id, timing, starts, ends, goals, record_kind, counting)
select id, organisation, plan, plan, id, id, content, plan, 'every 1 month 1 -', date_trunc('year', now())::date,
  (date_trunc('year', now()) + interval '1 year - 1 day')::date,
  jsonb_build_array(jsonb_build_object('measure', '', 'op', '>=', 'low', 12, 'high', 12, 'unit', unit)), kind, counting from work;
insert into occurrence (id, organisation_id, duty_id, opens, due, version_id, state, closed_on)
select w.id * 100 + m, w.organisation, w.id, first.day, (first.day + interval '1 month - 1 day')::date, w.plan,
  case when m <= 5 and first.day + 28 < current_date then 'done' else 'open' end,
  case when m <= 5 and first.day + 28 < current_date then first.day + (w.id % 28)::int end
from work w cross join generate_series(1, 12) m
cross join lateral (select (date_trunc('year', now()) + (m - 1) * interval '1 month')::date as day) first;

-- five records for each duty, as long as their months are over; the totals are made afterwards
create temporary table told as
select w.organisation, w.id as duty, w.id * 100 + m as id, w.kind, w.content, first.day + (w.id % 28)::int as day,
  jsonb_build_object('title', w.content, 'due', 20, 'present', 10 + w.id % 11, 'copies', 50 + w.id % 100, 'found', w.id % 4,
    'people', jsonb_build_array('甲' || w.id % 40, '乙' || w.id % 30), 'visited', jsonb_build_array('丙' || w.id % 50)) as content_of
from work w cross join generate_series(1, 5) m
cross join lateral (select (date_trunc('year', now()) + (m - 1) * interval '1 month')::date as day) first
where first.day + 28 < current_date;
insert into work_record (id, organisation_id, form, made_at) select id, organisation, gen_random_uuid(), day + time '18:00' from told;
insert into record_version (id, organisation_id, record_id, number, form, kind, day, title, place, content, made_at)
select id, organisation, id, 1, gen_random_uuid(), kind, day, content, '村委会议室', content_of, day + time '18:00' from told;
insert into record_credit (organisation_id, version_id, record_id, duty_id, occurrence_id, because)
select organisation, id, id, duty, id, '{kind}' from told;
insert into record_name (organisation_id, version_id, field, name) select organisation, id, 'people', content_of -> 'people' ->> 0 from told;

-- 50 accounts that work in a village each, and 10 that look after the first county; all with the same password
insert into account (id, organisation_id, name)
select plan, organisation, '村文书' from (select * from village order by plan limit 50) v
union all select pg_temp.base() * 2 + n, pg_temp.base() + 11, '县级督导' from generate_series(1, 10) n;
insert into credential (account_id, login_name, password_hash, must_change)
select id, 'bench' || case when id > pg_temp.base() * 2 then 'county' || id - pg_temp.base() * 2 else (id - pg_temp.base())::text end,
  '${hash}', false from account where id > pg_temp.base();
insert into seat (account_id, role, organisation_id, tree, valid)
select id, case when id > pg_temp.base() * 2 then 'supervisor' else 'worker' end, organisation_id, 'government', daterange('2024-01-01', null)
from account where id > pg_temp.base();
insert into account_person (organisation_id, account_id, person_id)
select organisation_id, id, id from account where id between pg_temp.base() and pg_temp.base() * 2;
analyze;

analyze;
-- now what follows: the entries of search, their index; totals by `luoshi figures check --mend`
set maintenance_work_mem = '512MB';
insert into search_entry (kind, thing, organisation_id, day, title, body)
select kind, thing, organisation_id, day, title, body from search_source
on conflict (kind, thing) do nothing;
do $$
declare
  one record;
begin
  execute (select definition from grams);
  for one in select * from follower loop
    execute format('alter table %s enable trigger %I', one.place, one.name);
  end loop;
end $$;
analyze;
