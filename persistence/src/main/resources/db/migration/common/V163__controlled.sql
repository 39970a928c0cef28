-- The PIN with which a person signs beside a colleague: an Argon2id verifier, sealed. The id is the
-- staff member's.
create table signing_pin (
    id uuid primary key,
    verifier bytea not null,
    -- wrong tries in a row; five, and only the password helps
    wrong integer not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint signing_pin_staff foreign key (id) references staff (id)
);

-- One container of a controlled drug.
create table controlled_pack (
    id uuid primary key,
    client_id uuid not null references client (id),
    drug varchar(500) not null,
    rx varchar(60) not null,
    unit varchar(60) not null,
    received_from varchar(250) not null,
    -- two people have seen that it is empty: it is counted no more
    finished boolean not null,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null
);
create index controlled_pack_client on controlled_pack (client_id, finished);

-- Which orders are given from a pack: the one it came for, and newer ones that use up what is left.
create table controlled_pack_order (
    id uuid primary key,
    client_id uuid not null references client (id),
    pack_id uuid not null references controlled_pack (id),
    order_number integer not null,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint controlled_pack_order_once unique (pack_id, order_number)
);

-- Two people count every pack of a house as one shift hands over to the next.
create table controlled_count (
    id uuid primary key,
    house_id uuid not null references house (id),
    counted_at timestamp(6) with time zone not null,
    leaving_id uuid not null references staff (id),
    leaving_name varchar(250) not null,
    coming_id uuid not null references staff (id),
    coming_name varchar(250) not null,
    stays boolean not null,
    note varchar(1000) not null,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint controlled_count_two_people check (leaving_id <> coming_id)
);
create index controlled_count_house on controlled_count (house_id, counted_at);

-- The perpetual ledger of a pack. Lines are added, never changed.
create table controlled_line (
    id uuid primary key,
    client_id uuid not null references client (id),
    pack_id uuid not null references controlled_pack (id),
    line_number integer not null,
    kind varchar(20) not null,
    happened_at timestamp(6) with time zone not null,
    on_hand numeric(12, 4) not null,
    amount numeric(12, 4) not null,
    wasted numeric(12, 4) not null,
    remaining numeric(12, 4) not null,
    counted numeric(12, 4),
    administration_id uuid references administration (id),
    count_id uuid references controlled_count (id),
    reason varchar(500) not null,
    method varchar(250) not null,
    signer_id uuid references staff (id),
    signer_name varchar(250) not null,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    -- whatever two desks do at the same moment, each line follows from the one before
    constraint controlled_line_once unique (pack_id, line_number),
    constraint controlled_line_two_people check (signer_id is null or signer_id <> created_by)
);
create index controlled_line_client on controlled_line (client_id, happened_at);

-- An incident that begins: what happened, before anybody has looked into it.
create table incident_draft (
    id uuid primary key,
    client_id uuid not null references client (id),
    kind varchar(30) not null,
    -- what opened it: a ledger line or an entry of the administration record
    source_id uuid not null,
    happened_at timestamp(6) with time zone not null,
    text varchar(2000) not null,
    status varchar(20) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint incident_draft_once unique (source_id, kind),
    constraint incident_draft_supersedes foreign key (supersedes_id) references incident_draft (id)
);
create index incident_draft_client on incident_draft (client_id);
