-- Two people who look like one and are not: somebody said so. One that is taken back keeps its row
-- and gives the pair free.
create table not_same (
    id uuid primary key,
    client_id uuid not null references client (id),
    other_id uuid not null references client (id),
    live_pair varchar(80),
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint not_same_pair unique (live_pair),
    constraint not_same_two check (client_id <> other_id)
);
create index not_same_client on not_same (client_id);
create index not_same_other on not_same (other_id);
