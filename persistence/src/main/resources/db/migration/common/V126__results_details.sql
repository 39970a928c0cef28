-- A vaccine refused or not advised is recorded too; what was entered in error can be taken back.
alter table immunization add column outcome varchar(20) default 'GIVEN' not null;
alter table immunization add column maker varchar(100) default '' not null;
alter table immunization add column site varchar(100) default '' not null;
alter table immunization add column given_by varchar(200) default '' not null;
alter table immunization add column reason varchar(500) default '' not null;
alter table immunization add column status varchar(20) default 'FINAL' not null;
alter table lab_result add column source varchar(200) default '' not null;
alter table lab_result add column status varchar(20) default 'FINAL' not null;
