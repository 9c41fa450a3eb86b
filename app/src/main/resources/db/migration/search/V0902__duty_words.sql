-- The topic of a duty is a key, and no word that anybody says: it is not looked for any more.
create or replace view search_source as
  select 'organisation' as kind, o.id as thing, o.id as organisation_id, null::date as day, o.name as title,
    concat_ws(' ',
      (select string_agg(n.name, ' ' order by n.id) from organisation_name n where n.organisation_id = o.id and n.name <> o.name),
      (select string_agg(c.code, ' ' order by c.id) from organisation_code c where c.organisation_id = o.id)) as body
  from organisation o
union all
  select 'group', id, organisation_id, null, name, '' from leading_group
union all
  select 'post', id, organisation_id, null, name, '' from post
union all
  select 'person', id, organisation_id, null, name, '' from person
union all
  select 'document', id, organisation_id, (stored_at at time zone 'Asia/Shanghai')::date, name, body from document
union all
  select 'plan', id, organisation_id, (made_at at time zone 'Asia/Shanghai')::date, title, year || '年' from plan
union all
  select 'duty', id, organisation_id, opened, left(content, 100), concat_ws(' ', substr(content, 101), acceptance) from duty
union all
  select 'record', v.record_id, v.organisation_id, v.day, v.title,
    concat_ws(' ', v.place,
      (select string_agg(w.words, ' ' order by f.key)
       from jsonb_each(v.content) f, lateral (
         select f.value #>> '{}' where jsonb_typeof(f.value) = 'string'
         union all
         select e from jsonb_array_elements_text(case when jsonb_typeof(f.value) = 'array' then f.value else '[]' end) e) w (words)
       where f.key not in ('day', 'title', 'place', 'chair', 'recorder', 'speaker', 'people', 'absent', 'visited', 'received', 'wishes')
         and f.key not in (select n.field from record_name n where n.version_id = v.id)))
  from record_version v where v.superseded_at is null and v.state = 'valid'
union all
  select 'names', v.record_id, v.organisation_id, v.day, v.title,
    concat_ws(' ', v.content ->> 'absent', v.content ->> 'wishes',
      (select string_agg(distinct n.name, ' ') from record_name n where n.version_id = v.id))
  from record_version v where v.superseded_at is null and v.state = 'valid';
do $$
declare
  duties bigint[] := array(select id from duty);
begin
  call luoshi_search_again('duty', duties);
end $$;
