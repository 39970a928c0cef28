-- What was printed: each page carries the document's id.
create table printed_document (
    id uuid primary key,
    document_no varchar(12) not null,
    report varchar(40) not null,
    client_id uuid references client (id),
    data_as_of timestamp(6) with time zone not null,
    pages integer not null,
    sha256 bytea not null,
    supersedes_id uuid references printed_document (id),
    missing varchar(4000) not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint printed_document_no unique (document_no)
);
create index printed_document_client on printed_document (client_id, created_at);

create table transfer (
    id uuid primary key,
    client_id uuid not null references client (id),
    reason varchar(1000) not null,
    started_when varchar(500) not null,
    done_here varchar(1000) not null,
    destination varchar(255) not null,
    recipient varchar(255) not null,
    at timestamp(6) with time zone not null,
    document_id uuid references printed_document (id),
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null
);
create index transfer_client on transfer (client_id, at);

-- What left the house, to whom and why.
create table disclosure (
    id uuid primary key,
    client_id uuid not null references client (id),
    at timestamp(6) with time zone not null,
    recipient varchar(255) not null,
    purpose varchar(500) not null,
    what varchar(500) not null,
    document_id uuid references printed_document (id),
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null
);
create index disclosure_client on disclosure (client_id, at);
