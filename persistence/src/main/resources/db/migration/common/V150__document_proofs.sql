-- Whether it was said that a document does not end, and how many days before its end to tell.
alter table document add column no_expiry boolean default false not null;
alter table document add column warn_days varchar(40) default '60,30' not null;
-- The day of its first warning: found by it, as days before a day are counted otherwise by each engine.
alter table document add column warn_from date;
alter table document add constraint document_no_expiry check (not no_expiry or expires_on is null);

-- What a document proves: the authority of a contact, the code status, a card of a policy.
create table document_proof (
    id uuid primary key,
    client_id uuid not null references client (id),
    document_id uuid not null references document (id),
    proves varchar(30) not null,
    subject_id uuid not null,
    ended_at timestamp(6) with time zone,
    -- at most one document proves a thing: set while it does, else absent
    open_key varchar(80),
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint document_proof_one unique (open_key),
    constraint document_proof_open check ((ended_at is null and open_key is not null)
        or (ended_at is not null and open_key is null))
);
create index document_proof_client on document_proof (client_id);
create index document_proof_document on document_proof (document_id);
create index document_proof_subject on document_proof (subject_id);
