create table staff (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    login varchar(60) not null,
    name varchar(200) not null,
    credential varchar(40) not null,
    initials varchar(3) not null,
    role varchar(20) not null,
    active boolean not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint staff_login unique (login),
    constraint staff_initials unique (organization_id, initials),
    constraint staff_role check (role in ('ADMIN', 'NURSE', 'DSP'))
);

create table staff_house (
    id uuid primary key,
    staff_id uuid not null references staff (id),
    house_id uuid not null references house (id),
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint staff_house_once unique (staff_id, house_id)
);
