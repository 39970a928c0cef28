-- The list by name is read from one narrow index, in its order, and ends where the page ends.
-- Rows of before are filled when the records are opened.
alter table client_index add column status varchar(20);
alter table client_index add column serial bigint;
create index client_index_by_last on client_index (status, last_key, first_key, serial, id);
create index client_index_by_first on client_index (status, first_key, last_key, serial, id);
drop index client_index_last;
drop index client_index_first;
