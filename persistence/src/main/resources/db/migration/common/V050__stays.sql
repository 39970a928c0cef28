create table stay (
    id uuid primary key,
    client_id uuid not null references client (id),
    house_id uuid not null references house (id),
    bed_id uuid references bed (id),
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    -- one open stay per person, and one person per bed: set while the stay is open, else absent
    open_client uuid,
    open_bed uuid,
    reason varchar(500) not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint stay_one_open unique (open_client),
    constraint stay_bed_free unique (open_bed),
    constraint stay_open_client check ((ended_at is null and open_client = client_id)
        or (ended_at is not null and open_client is null)),
    constraint stay_open_bed check ((ended_at is null and bed_id is not null and open_bed = bed_id)
        or ((ended_at is not null or bed_id is null) and open_bed is null)),
    constraint stay_order check (ended_at is null or ended_at >= started_at)
);
create index stay_client on stay (client_id, started_at);
create index stay_house on stay (house_id);
