create table audit_entry (
    id uuid primary key
);
