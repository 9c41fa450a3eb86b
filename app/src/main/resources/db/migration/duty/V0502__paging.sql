-- Lists of what is due go on from where the last page ended.
create index occurrence_when on occurrence (due, (coalesce(begins, time '24:00')), id);
-- What a version brought, and what goes with an item, is found without reading everything.
create index occurrence_version on occurrence (version_id);
create index duty_version on duty (version_id);
create index duty_item on duty (item_id);
create index plan_version_document on plan_version (document_plan_id) where document_plan_id is not null;
