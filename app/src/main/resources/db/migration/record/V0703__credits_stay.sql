-- An occurrence that an amendment replaces takes no record along: that goes on counting for the duty.
alter table record_credit drop constraint record_credit_occurrence_id_fkey;
alter table record_credit add constraint record_credit_occurrence_id_fkey
  foreign key (occurrence_id) references occurrence on delete set null;
