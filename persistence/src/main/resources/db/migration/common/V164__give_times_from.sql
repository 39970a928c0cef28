-- Times hold from a day on: doses of the past stay at the times of then.
alter table give_time add column effective_from date default date '1970-01-01' not null;
alter table give_time drop constraint give_time_code;
alter table give_time add constraint give_time_once unique (organization_id, code, effective_from);
