-- What a registration clerk and a pharmacy type from a card (forms.md 3.4, 6.10).
alter table policy add column medicare_number bytea;
alter table policy add column medicaid_number bytea;
alter table policy add column subscriber_born date;
alter table policy add column prior_auth_phone varchar(60) default '' not null;
alter table policy add column claims_address varchar(500) default '' not null;
alter table policy add column deductible numeric(10, 2);
alter table policy add column out_of_pocket_max numeric(10, 2);
alter table policy add column amounts_as_of date;
alter table policy add column rx_bin varchar(20) default '' not null;
alter table policy add column rx_pcn varchar(20) default '' not null;
alter table policy add column rx_group varchar(30) default '' not null;
alter table policy add column rx_phone varchar(60) default '' not null;
alter table policy add column verified_on date;
alter table policy add column verified_by varchar(200) default '' not null;
alter table policy add column verified_result varchar(500) default '' not null;
alter table policy add column notes varchar(1000) default '' not null;
-- a policy that was entered in error is taken off the list; its row stays
alter table policy add column removed boolean default false not null;
alter table policy add column removed_reason varchar(500) default '' not null;
