create table organization (
    id uuid primary key,
    name varchar(255) not null,
    address_line1 varchar(255) not null,
    address_line2 varchar(255) not null,
    city varchar(100) not null,
    state varchar(2) not null,
    zip varchar(10) not null,
    phone_24h varchar(60) not null,
    license varchar(60) not null,
    zone varchar(60) not null,
    test boolean not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null
);

create table house (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    name varchar(255) not null,
    type varchar(20) not null,
    address_line1 varchar(255) not null,
    address_line2 varchar(255) not null,
    city varchar(100) not null,
    state varchar(2) not null,
    zip varchar(10) not null,
    cross_street varchar(255) not null,
    phone varchar(60) not null,
    phone_24h varchar(60) not null,
    fax varchar(60) not null,
    license varchar(60) not null,
    licensed_capacity integer not null,
    zone varchar(60) not null,
    capabilities varchar(2000) not null,
    nurse_on_call varchar(255) not null,
    nearest_hospital varchar(255) not null,
    active boolean not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint house_name unique (organization_id, name),
    constraint house_capacity check (licensed_capacity >= 0)
);

create table room (
    id uuid primary key,
    house_id uuid not null references house (id),
    name varchar(50) not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint room_name unique (house_id, name)
);

create table bed (
    id uuid primary key,
    room_id uuid not null references room (id),
    name varchar(50) not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint bed_name unique (room_id, name)
);
