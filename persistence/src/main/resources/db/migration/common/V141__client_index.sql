-- What people are ordered by and found by, computed from their rows: no index of an engine can do
-- it so that both put names in the same order. Filled when the records are opened.
create table client_index (
    id uuid primary key references client (id),
    last_key bytea not null,
    first_key bytea not null,
    rule varchar(60) not null,
    ssn_tail bytea,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null
);
create index client_index_last on client_index (last_key, first_key);
create index client_index_first on client_index (first_key, last_key);
create index client_index_ssn_tail on client_index (ssn_tail);
