-- How an order is carried out, as lines of text that core reads and writes: schedule, dose plan,
-- readings with their limits. Who copied it out and who checked it.
alter table medication_order add column schedule varchar(500) default '' not null;
alter table medication_order add column first_now boolean default false not null;
alter table medication_order add column dose_plan varchar(2000) default '' not null;
alter table medication_order add column readings varchar(500) default '' not null;
alter table medication_order add column rotate_site boolean default false not null;
alter table medication_order add column witness boolean default false not null;
alter table medication_order add column self_given boolean default false not null;
alter table medication_order add column transcribed_by uuid;
alter table medication_order add column transcribed_by_name varchar(250);
alter table medication_order add column transcribed_at timestamp(6) with time zone;
alter table medication_order add column verified_by uuid;
alter table medication_order add column verified_by_name varchar(250);
alter table medication_order add column verified_at timestamp(6) with time zone;
alter table medication_order add column read_back boolean default false not null;

-- An order on hold, from one instant to another: open while the end is absent.
create table order_hold (
    id uuid primary key,
    client_id uuid not null references client (id),
    order_number integer not null,
    held_from timestamp(6) with time zone not null,
    held_until timestamp(6) with time zone,
    reason varchar(500) not null,
    status varchar(20) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint order_hold_superseded_once unique (supersedes_id),
    constraint order_hold_supersedes foreign key (supersedes_id) references order_hold (id),
    constraint order_hold_order check (held_until is null or held_until >= held_from)
);
create index order_hold_client on order_hold (client_id);

-- At what times the facility gives what is ordered "twice daily" and the like.
create table give_time (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    code varchar(40) not null,
    times varchar(200) not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint give_time_code unique (organization_id, code)
);
