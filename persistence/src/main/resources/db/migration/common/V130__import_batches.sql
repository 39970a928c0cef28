alter table import_batch add column format varchar(20) default 'fhir' not null;
alter table import_batch add column file_names varchar(2000) default '' not null;
alter table import_batch add column unchanged_count integer default 0 not null;
-- what was taken back of it, and what could not be: people have built on it
alter table import_batch add column undone_at timestamp(6) with time zone;
alter table import_batch add column undone_count integer default 0 not null;
alter table import_batch add column kept_count integer default 0 not null;

-- A link of a batch that was taken back names nothing any more.
alter table import_link add column withdrawn boolean default false not null;

-- What one batch did to which row, so that exactly this can be taken back.
create table import_change (
    id uuid primary key,
    batch_id uuid not null references import_batch (id),
    n integer not null,
    act varchar(20) not null,
    kind varchar(30) not null,
    client_id uuid not null references client (id),
    link_id uuid not null references import_link (id),
    row_id uuid not null,
    -- the row whose place it took; absent for a new one and where the row itself was changed
    before_id uuid,
    undone boolean not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint import_change_n unique (batch_id, n),
    constraint import_change_act check (act in ('CREATED', 'UPDATED', 'JOINED'))
);
create index import_change_client on import_change (batch_id, client_id);
create index import_change_row on import_change (row_id);

-- Whom a person from elsewhere was decided to be.
create table import_decision (
    id uuid primary key,
    source_key varchar(500) not null,
    choice varchar(20) not null,
    client_id uuid references client (id),
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint import_decision_source unique (source_key),
    constraint import_decision_choice check (choice in ('SAME', 'NEW', 'LEAVE_OUT')),
    constraint import_decision_who check ((choice = 'SAME') = (client_id is not null))
);

-- People who were registered by mistake: out of sight for everyone, and nothing of them is deleted.
create table client_withdrawn (
    id uuid primary key references client (id),
    reason varchar(500) not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null
);
