-- Which vault this database belongs to: checked before anything else is done with it.
create table vault_identity (
    id uuid primary key,
    created_at timestamp(6) with time zone not null
);

-- One entry for each act, in the transaction of the act. One chain per session.
create table audit_entry (
    id uuid primary key,
    chain_id uuid not null,
    n bigint not null,
    at timestamp(6) with time zone not null,
    actor uuid not null,
    role varchar(20) not null,
    action varchar(30) not null,
    resource_type varchar(40) not null,
    resource_id uuid,
    client_id uuid,
    outcome varchar(10) not null,
    reason varchar(200) not null,
    workstation varchar(100) not null,
    app_version varchar(30) not null,
    detail varchar(4000) not null,
    prev_mac bytea not null,
    mac bytea not null,
    constraint audit_entry_chain unique (chain_id, n),
    constraint audit_entry_outcome check (outcome in ('done', 'denied', 'failed'))
);
create index audit_entry_client on audit_entry (client_id, at);

-- What each transaction wrote (local file only): read back after an unclean stop.
create table tx_manifest (
    seq bigint primary key,
    at timestamp(6) with time zone not null,
    row_count integer not null,
    entries text not null,
    sha256 bytea not null
);

-- The values that a row had before it was changed.
create table row_history (
    id uuid primary key,
    table_name varchar(60) not null,
    row_id uuid not null,
    row_version bigint not null,
    client_id uuid,
    row_values text not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint row_history_once unique (table_name, row_id, row_version)
);
create index row_history_client on row_history (client_id, changed_at);
