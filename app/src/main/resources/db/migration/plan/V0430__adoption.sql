-- From which day the version holds: a plan may be entered some time after it was adopted at a meeting.
alter table plan_version add column adopted_on date check (adopted_on is null or adopted_at is not null);

-- What the law does not allow is never accepted, whoever asks.
alter table plan_item add constraint plan_item_lawful check (barred is null or choice <> 'accepted');

-- A duty of an earlier plan is carried over once.
create unique index plan_item_carried on plan_item (version_id, carried_from) where carried_from is not null;
