-- A release of a code list that was brought in from the official file of its publisher.
create table code_release (
    id uuid primary key,
    code_system varchar(20) not null,
    name varchar(60) not null,
    n integer not null,
    imported_by varchar(255) not null,
    finished boolean not null,
    read_count integer not null,
    added_count integer not null,
    changed_count integer not null,
    retired_count integer not null,
    failed_count integer not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint code_release_once unique (code_system, n)
);

-- A code is never taken away: what was recorded with it must stay readable.
create table code_item (
    id uuid primary key,
    code_system varchar(20) not null,
    code varchar(60) not null,
    display varchar(2000) not null,
    kind varchar(60) not null,
    words varchar(2000) not null,
    first_release_id uuid not null references code_release (id),
    retired_release_id uuid references code_release (id),
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint code_item_once unique (code_system, code)
);
