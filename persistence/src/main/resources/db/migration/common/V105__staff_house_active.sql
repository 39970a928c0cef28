-- Where somebody works changes; rows are never taken away. The row of a house left stays, inactive.
alter table staff_house add column active boolean default true not null;
