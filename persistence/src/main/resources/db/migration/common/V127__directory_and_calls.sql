-- Doctors, pharmacies and agencies that serve several residents.
create table directory_entry (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    type varchar(30) not null,
    first_name varchar(100) not null,
    last_name varchar(100) not null,
    organization_name varchar(255) not null,
    specialty varchar(100) not null,
    phone_main varchar(60) not null,
    phone_second varchar(60) not null,
    phone_after_hours varchar(60) not null,
    fax varchar(60) not null,
    email varchar(255) not null,
    address varchar(1000) not null,
    hours varchar(200) not null,
    active boolean not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null
);

alter table contact add column directory_id uuid;
alter table contact add column verified_by varchar(250) default '' not null;
alter table contact add column verified_how varchar(200) default '' not null;
alter table contact add column notify_on varchar(200) default '' not null;
alter table contact add constraint contact_directory foreign key (directory_id) references directory_entry (id);
create index contact_directory_entry on contact (directory_id);

-- Who was called, when, and what came of it: never changed.
create table contact_call (
    id uuid primary key,
    client_id uuid not null references client (id),
    contact_id uuid not null references contact (id),
    name varchar(255) not null,
    number varchar(60) not null,
    called_at timestamp(6) with time zone not null,
    result varchar(20) not null,
    about varchar(200) not null,
    note varchar(1000) not null,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null
);
create index contact_call_client on contact_call (client_id, called_at);
