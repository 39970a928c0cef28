create table policy (
    id uuid primary key,
    client_id uuid not null references client (id),
    rank varchar(20) not null,
    payer varchar(255) not null,
    payer_type varchar(60) not null,
    policy_number bytea,
    group_number varchar(100) not null,
    subscriber_name varchar(255) not null,
    subscriber_relationship varchar(50) not null,
    payer_phone varchar(60) not null,
    effective_on date,
    expires_on date,
    copay numeric(10, 2),
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint policy_dates check (expires_on is null or effective_on is null or expires_on >= effective_on)
);
create index policy_client on policy (client_id);
