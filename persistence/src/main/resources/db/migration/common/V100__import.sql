create table import_batch (
    id uuid primary key,
    source varchar(40) not null,
    file_count integer not null,
    read_count integer not null,
    created_count integer not null,
    updated_count integer not null,
    failed_count integer not null,
    finished boolean not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null
);

-- Which foreign resource became which of our rows: the same file twice imports nothing twice.
create table import_link (
    id uuid primary key,
    batch_id uuid not null references import_batch (id),
    source_key varchar(500) not null,
    content_hash bytea not null,
    table_name varchar(60) not null,
    row_id uuid not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint import_link_source unique (source_key, table_name)
);
