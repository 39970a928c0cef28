-- When the shifts of a house begin, as core reads it; a house without a row has the usual ones.
create table house_shifts (
    id uuid primary key,
    house_id uuid not null references house (id),
    starts varchar(60) not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint house_shifts_house unique (house_id)
);

-- A shift that somebody signed off. Rows are added and never changed; what is written down about
-- doses of the shift afterwards is a late entry.
create table shift_sign_off (
    id uuid primary key,
    house_id uuid not null references house (id),
    -- the day on which the shift began, and its time by the house's clock
    shift_date date not null,
    starts varchar(5) not null,
    shift_from timestamp(6) with time zone not null,
    shift_to timestamp(6) with time zone not null,
    left_over integer not null,
    note varchar(1000) not null,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint shift_signed_once unique (house_id, shift_date, starts)
);
create index shift_sign_off_by on shift_sign_off (created_by, created_at);

-- Somebody left the med pass while doses were due, and why. Rows are added and never changed.
create table pass_left_open (
    id uuid primary key,
    house_id uuid not null references house (id),
    doses integer not null,
    reason varchar(500) not null,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null
);
create index pass_left_open_house on pass_left_open (house_id, created_at);

-- What an exception asked for was done: prescriber told, pharmacy asked. Rows are added and never
-- changed.
create table follow_up (
    id uuid primary key,
    client_id uuid not null references client (id),
    kind varchar(30) not null,
    order_number integer not null,
    administration_id uuid references administration (id),
    -- the same is not done twice, whatever two desks do
    done_key varchar(120) not null,
    done_at timestamp(6) with time zone not null,
    how varchar(500) not null,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint follow_up_once unique (client_id, done_key)
);
create index follow_up_client on follow_up (client_id, done_at);

-- Rules that bind some facilities and not others; one that has no row is off.
create table rule_switch (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    name varchar(40) not null,
    is_on boolean not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint rule_switch_name unique (organization_id, name)
);
