-- What was changed in a fact before it came here from another house that uses Hearthside: who
-- changed what and when over there. To be read only; only the fact itself counts.
create table imported_change (
    id uuid primary key,
    client_id uuid not null references client (id),
    table_name varchar(60) not null,
    row_id uuid not null,
    field varchar(60) not null,
    value_before varchar(20000) not null,
    value_after varchar(20000) not null,
    sealed boolean not null,
    said_by varchar(250) not null,
    said_at timestamp(6) with time zone not null,
    status varchar(20) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint imported_change_superseded_once unique (supersedes_id),
    constraint imported_change_supersedes foreign key (supersedes_id) references imported_change (id)
);
create index imported_change_client on imported_change (client_id);
create index imported_change_row on imported_change (row_id);
