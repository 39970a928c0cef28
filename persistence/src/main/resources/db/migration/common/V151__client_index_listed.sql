-- The list is read from one narrow index, by name in its order, ending where the page ends.
-- Rows of before are filled when the records are opened.
alter table client_index add column status varchar(20);
alter table client_index add column serial bigint;
alter table client_index add column birth_date date;
create index client_index_by_last on client_index (status, last_key, first_key, serial, id);
create index client_index_by_first on client_index (status, first_key, last_key, serial, id);
create index client_index_by_birth
    on client_index (status, birth_date, last_key, first_key, serial, id);
create index client_index_by_serial on client_index (status, serial, id);
drop index client_index_last;
drop index client_index_first;
