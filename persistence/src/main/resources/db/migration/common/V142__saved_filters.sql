-- Lists of residents that a staff member wants to see again. One that is removed keeps its row and
-- gives its name up.
create table saved_filter (
    id uuid primary key,
    staff_id uuid not null references staff (id),
    name varchar(60) not null,
    live_name varchar(60),
    statuses varchar(200) not null,
    house_id uuid references house (id),
    lacking varchar(30),
    words varchar(200) not null,
    version bigint not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    constraint saved_filter_name unique (staff_id, live_name)
);
