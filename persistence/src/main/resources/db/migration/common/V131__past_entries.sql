-- What another system says that happened or was planned. History, never the present state.
create table past_entry (
    id uuid primary key,
    client_id uuid not null references client (id),
    kind varchar(30) not null,
    title varchar(500) not null,
    detail varchar(4000) not null,
    happened_on date,
    ended_on date,
    said_status varchar(60) not null,
    source varchar(200) not null,
    status varchar(20) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint past_entry_superseded_once unique (supersedes_id),
    constraint past_entry_supersedes foreign key (supersedes_id) references past_entry (id)
);
create index past_entry_client on past_entry (client_id, happened_on);
