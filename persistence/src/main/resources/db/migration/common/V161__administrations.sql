-- What became of a dose. Never changed or deleted: a correction is a new row that names the old one.
create table administration (
    id uuid primary key,
    client_id uuid not null references client (id),
    order_number integer not null,
    order_id uuid not null references medication_order (id),
    -- the scheduled dose by the house's clock; absent of a PRN dose
    slot timestamp(0),
    -- a scheduled dose is signed once, whatever two desks do: order and time, absent on corrections
    slot_key varchar(80),
    -- the day of the sheet on which it stands, by the house's clock
    sheet_day date not null,
    outcome varchar(20) not null,
    happened_at timestamp(6) with time zone not null,
    amount numeric(12, 4),
    unit varchar(60) not null,
    readings varchar(500) not null,
    site varchar(200) not null,
    reason varchar(500) not null,
    note varchar(2000) not null,
    as_needed boolean not null,
    as_needed_reason varchar(500) not null,
    as_needed_score integer,
    as_needed_tried varchar(500) not null,
    witness varchar(250) not null,
    correction varchar(500) not null,
    status varchar(20) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint administration_signed_once unique (slot_key),
    constraint administration_superseded_once unique (supersedes_id),
    constraint administration_supersedes foreign key (supersedes_id) references administration (id)
);
-- one month of one person, and the last dose of one order, however long the history is
create index administration_sheet on administration (client_id, sheet_day);
create index administration_last on administration (client_id, order_number, happened_at);

-- How a PRN dose worked.
create table recheck (
    id uuid primary key,
    client_id uuid not null references client (id),
    administration_id uuid not null references administration (id),
    looked_at timestamp(6) with time zone not null,
    effect varchar(20) not null,
    score integer,
    note varchar(1000) not null,
    status varchar(20) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint recheck_superseded_once unique (supersedes_id),
    constraint recheck_supersedes foreign key (supersedes_id) references recheck (id)
);
create index recheck_client on recheck (client_id, looked_at);
create index recheck_administration on recheck (administration_id);

-- Away from the house: in hospital, on leave, at a day program. Open while nobody has come back.
create table absence (
    id uuid primary key,
    client_id uuid not null references client (id),
    kind varchar(20) not null,
    left_at timestamp(6) with time zone not null,
    expected_back timestamp(6) with time zone,
    returned_at timestamp(6) with time zone,
    destination varchar(250) not null,
    note varchar(1000) not null,
    status varchar(20) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint absence_superseded_once unique (supersedes_id),
    constraint absence_supersedes foreign key (supersedes_id) references absence (id),
    constraint absence_order check (returned_at is null or returned_at >= left_at)
);
create index absence_client on absence (client_id);
