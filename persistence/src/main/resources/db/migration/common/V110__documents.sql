-- One key for each client, under the record key: every document key of the client is under it.
create table client_key (
    id uuid primary key,
    client_id uuid not null references client (id),
    wrapped_key bytea not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint client_key_once unique (client_id)
);

-- A paper, card or photo. None is taken away: a newer one names it, or it is hidden with a reason.
create table document (
    id uuid primary key,
    client_id uuid not null references client (id),
    category varchar(30) not null,
    title varchar(200) not null,
    file_kind varchar(10) not null,
    byte_count integer not null,
    sha256 bytea not null,
    nonce_prefix bytea not null,
    wrapped_key bytea not null,
    issued_on date,
    expires_on date,
    confidential boolean not null,
    supersedes_id uuid,
    hidden_reason varchar(500),
    hidden_by uuid,
    hidden_by_name varchar(250),
    hidden_at timestamp(6) with time zone,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint document_superseded_once unique (supersedes_id),
    constraint document_supersedes foreign key (supersedes_id) references document (id),
    constraint document_dates check (expires_on is null or issued_on is null or expires_on >= issued_on)
);
create index document_client on document (client_id);

-- The content, sealed piece by piece (security.md 2.5).
create table document_chunk (
    id uuid primary key,
    document_id uuid not null references document (id),
    n integer not null,
    sealed bytea not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint document_chunk_once unique (document_id, n)
);
