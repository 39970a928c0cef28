-- Why an order stands in spite of what the drug checks say.
alter table medication_order add column override_reason varchar(500) default '' not null;
